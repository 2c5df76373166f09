import { parseDocument, visit, type Document as YamlDocument } from 'yaml'
import { longestYaml } from '../limits.ts'
import { lineFinder } from '../lines.ts'

export interface YamlFault {
  readonly code: 'yaml-syntax' | 'duplicate-key' | 'yaml-alias' | 'yaml-too-long'
  readonly line: number
  readonly column: number
}

/**
 * YAML of a head or of a kit: a few lines of names and values. Aliases are refused, since ten lines of them make a billion
 * values, and keys are texts, since a map as a key takes twice the time for each level.
 */
export function openYaml(text: string): { readonly yaml: YamlDocument; readonly faults: readonly YamlFault[] } {
  if (text.length > longestYaml) return refused('yaml-too-long')
  try {
    const yaml = parseDocument(text, {
      schema: 'core',
      logLevel: 'silent',
      prettyErrors: false,
      stringKeys: true,
    })
    const lineOf = lineFinder(text)
    const faults = yaml.errors.map(
      (error): YamlFault => ({
        code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
        ...lineOf(error.pos[0]),
      }),
    )
    const aliases: YamlFault[] = []
    visit(yaml, {
      Alias: (_, node) => void aliases.push({ code: 'yaml-alias', ...lineOf(node.range?.[0] ?? 0) }),
    })
    return { yaml, faults: [...faults, ...aliases] }
  } catch {
    // The reader calls itself at each level.
    return refused('yaml-syntax')
  }
}

const refused = (code: YamlFault['code']) => ({ yaml: parseDocument(''), faults: [{ code, line: 1, column: 1 }] })
