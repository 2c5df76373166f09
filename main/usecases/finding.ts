import { error, type Problem } from '../core/outcome.ts'

export const unreadable = (file: string): Problem => error('file-unreadable', {}, { file, line: 1 })
