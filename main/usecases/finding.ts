import type { Place, Problem } from '../core/outcome.ts'

const finding =
  (severity: Problem['severity']) =>
  (code: string, message: string, hint: string, place: Place): Problem => ({ code, severity, message, hint, place })

export const error = finding('error')
export const warning = finding('warning')

export const unreadable = (file: string): Problem =>
  error('file-unreadable', 'Die Datei lässt sich nicht lesen.', 'Prüfen Sie, ob es eine Datei ist, und ihre Rechte.', {
    file,
    line: 1,
  })
