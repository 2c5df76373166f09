import { error, type Fault, type Problem } from '../core/outcome.ts'

/** What is wrong with a file of a package that could not be read. */
export const unreadable = (fault: Fault, file: string): Problem =>
  error(fault.code === 'file-outside' ? 'file-outside' : 'file-unreadable', {}, { file, line: 1 })
