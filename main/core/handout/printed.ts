import { printable } from '../printable.ts'
import { asciiAddress } from './asciiAddress.ts'

/** The same tree with its texts as they are printed and its addresses as a PDF holds them; names of files stay. */
export function printed<T>(value: T, key = ''): T {
  if (typeof value === 'string')
    return (key === 'src' ? value : key === 'href' ? asciiAddress(printable(value)) : printable(value)) as T
  if (Array.isArray(value)) return value.map((entry) => printed(entry, key)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, printed(entry, name)])) as T
}
