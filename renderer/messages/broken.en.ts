import type { brokenDe } from './broken.de.ts'

export const brokenEn: typeof brokenDe = {
  title: 'This screen cannot be shown',
  happened: 'The program has made a mistake. What is saved is kept.',
  mend: 'Go back or try again. If it happens again, give the report to your IT.',
  back: 'Back',
  library: 'To the library',
  retry: 'Try again',
  report: 'Report',
  reportText: 'The report names program, screen and place of the fault, and nothing of your data.',
  withMessage: 'Add the message of the program. It may contain words of your texts.',
  copy: 'Copy report',
  unknownTitle: 'There is no such page',
  unknownText: 'The address leads to no screen. Nothing has changed in your data.',
  startTitle: 'Werkstattkoffer could not load everything',
}
