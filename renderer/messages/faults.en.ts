import type { FaultWording } from './faultWording.ts'

export const faultsEn: FaultWording = {
  'kit-unknown': ['There is no kit “{kit}”.', 'Go back to the library and choose another one.'],
  'document-unknown': ['This kit has no document “{document}”.', 'Choose another document.'],
  'file-missing': ['The file {path} does not exist.', 'Check whether it has been moved.'],
  'file-unreadable': ['The file {path} cannot be read.', 'Check whether you may open it.'],
  'kit-invalid': ['The description of a kit is wrong ({path}).', 'Ask the editors of the material package.'],
  'package-invalid': ['The material package is damaged ({path}).', 'Install it again.'],
  'store-unreadable': [
    'The folder of your data cannot be read ({path}).',
    'Check whether the drive is connected, and try again.',
  ],
  internal: [
    'Something went wrong: {reason}',
    'This is a fault of the program. Your texts are saved. Start the program again.',
  ],
}
