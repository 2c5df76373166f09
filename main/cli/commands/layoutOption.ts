import { Option } from 'commander'
import { layouts, type SheetLayout } from '../../core/handout/sheets.ts'
import { UsageError } from '../germanCommand.ts'

/** Not commander's own `choices`: it refuses in English. */
export const layoutOption = (): Option =>
  new Option(
    '--layout <LAYOUT>',
    'a4 (jede Seite für sich), booklet (A4 beidseitig drucken, über die kurze Kante wenden, zum Heft in A5 falten), 2up oder 4up (zwei oder vier Seiten je Blatt)',
  )
    .default('a4', 'a4')
    .argParser(read)

function read(value: string): SheetLayout {
  const known = layouts.find((layout) => layout === value)
  if (known) return known
  throw new UsageError(`--layout ${value} gibt es nicht. Erlaubt: ${layouts.join(', ')}.`)
}
