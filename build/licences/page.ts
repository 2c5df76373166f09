import type { Work } from './work.ts'

/** Text of an SPDX licence; `undefined` for an unknown one. */
export type Standard = (id: string) => string | undefined

const head = `# Works of others

Werkstattkoffer itself is under the EUPL 1.2 (see \`LICENSE\`), the materials in \`materials/\` under CC BY 4.0
(see \`LICENSES/CC-BY-4.0.txt\`). It contains the works below: packages that lie beside the program, packages whose code is in the
bundles of window and program, the fonts, and the crates that the layout engine is built of. Electron, which the installed app runs
in, brings its own licence and those of Chromium as files beside the program.

Both font families, Atkinson Hyperlegible Next and Source Sans 3, are embedded as subsets in the exported PDFs, under the SIL Open
Font License 1.1.

\`npm run licences\` writes this file; \`npm run check\` compares it.
`

/** The page LICENSES/THIRD-PARTY.md: an overview, then each licence text once, with the works it is for. Throws for an unknown licence. */
export function page(works: readonly Work[], standard: Standard): string {
  const sorted = works.toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
  const rows = sorted.map(({ name, version, licence, part }) => `| ${name} | ${version} | ${licence} | ${part} |`)
  const holders = new Map<string, string[]>()
  for (const work of sorted)
    for (const text of textsOf(work, standard)) holders.set(text, [...(holders.get(text) ?? []), nameOf(work)])
  const texts = [...holders].map(
    ([text, names]) => `### ${[...new Set(names)].join(', ')}\n\n${fence(text)}\n${text}\n${fence(text)}\n`,
  )
  const overview = ['| work | version | licence | part |', '| --- | --- | --- | --- |', ...new Set(rows)].join('\n')
  return `${head}\n## Overview\n\n${overview}\n\n## Texts\n\n${texts.join('\n')}`
}

const nameOf = ({ name, version }: Work): string => `${name} ${version}`

/** A work that brings no text has the standard text of each licence that its expression names. */
function textsOf(work: Work, standard: Standard): readonly string[] {
  if (work.texts.length > 0) return work.texts
  const [choice = ''] = work.licence.split(' OR ')
  return choice
    .replace(/[()]/g, '')
    .split(' AND ')
    .map((id) => {
      const text = standard(id.replace(/ WITH .*/, ''))
      if (!text) throw new Error(`${nameOf(work)} brings no licence text, and ${id} is unknown`)
      const author = work.author ? ` Its author is ${work.author}.` : ''
      return `${work.name} brings no licence text of its own.${author} This is the standard text of ${id}.\n\n${text}`
    })
}

/** Some texts contain fences. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  return '`'.repeat(longest + 1)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
