import { agendaProblems } from '../core/adaptation/agenda.ts'
import { placeholderEntry } from '../core/adaptation/placeholders.ts'
import { templatePaths } from '../core/adaptation/resolve.ts'
import { check } from '../core/handout/check.ts'
import { done, failed, type Place, type Problem, type Result } from '../core/outcome.ts'
import { agendasOf } from './agendas.ts'
import { readImage, readImages } from './images.ts'
import { kitIds, readDocuments, readKit, readPackageInfo, type Source } from './library.ts'
import type { Files, HasGlyph } from './ports.ts'

export interface LintReport {
  readonly kits: number
  readonly documents: number
  readonly problems: readonly Problem[]
}

/** Checks a whole package folder, or one kit folder. Findings are in the report; a fault means there is nothing to check. */
export async function lintMaterials(
  folder: string,
  ports: { readonly files: Files; readonly hasGlyph: HasGlyph },
): Promise<Result<LintReport>> {
  const { files } = ports
  const path = folder.replace(/(?<=.)[/\\]+$/, '')
  const names = await files.names(path)
  if (!names.ok) return names
  const single = names.value.includes('kit.yaml') && !names.value.includes('package.yaml')
  if (!single && !names.value.includes('package.yaml')) return failed('not-materials', { path: folder })
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const root = single ? (cut < 0 ? '.' : path.slice(0, cut) || '/') : path
  const ids = single ? done([path.slice(cut + 1)]) : await kitIds(files, path)
  if (!ids.ok) return ids
  const problems: Problem[] = []
  if (!single) {
    const info = await readPackageInfo(files, path)
    if (!info.ok) problems.push(...problemsOf(info))
  }
  let documents = 0
  for (const id of ids.value) {
    const kit = await lintKit(root, id, ports)
    problems.push(...kit.problems)
    documents += kit.documents
  }
  return done({ kits: ids.value.length, documents, problems })
}

const problemsOf = (result: Extract<Result<unknown>, { ok: false }>): readonly Problem[] =>
  result.fault.problems ?? [
    error(result.fault.code, 'Die Datei lässt sich nicht lesen.', 'Prüfen Sie die Datei.', {
      file: String(result.fault.facts.path ?? ''),
      line: 1,
    }),
  ]

async function lintKit(root: string, id: string, ports: { readonly files: Files; readonly hasGlyph: HasGlyph }) {
  const { files, hasGlyph } = ports
  const kit = await readKit(files, root, id)
  if (!kit.ok) return { problems: problemsOf(kit), documents: 0 }
  const sources = await readDocuments(files, root, kit.value)
  if (!sources.ok) return { problems: problemsOf(sources), documents: 0 }
  const yaml: Place = { file: `${id}/kit.yaml`, line: 1 }
  const problems: Problem[] = []
  if (kit.value.id !== id) {
    problems.push(
      error(
        'kit-id',
        `Das Kit heißt „${kit.value.id}“, sein Ordner „${id}“.`,
        'Geben Sie beiden denselben Namen.',
        yaml,
      ),
    )
  }
  if (kit.value.icon) {
    const { problem } = await readImage(files, `${root}/${id}`, kit.value.icon, yaml)
    if (problem) problems.push(problem)
  }
  const twice = kit.value.documents.filter((each, index, all) => all.indexOf(each) !== index)
  for (const each of twice) {
    problems.push(error('document-twice', `„${each}“ ist zweimal aufgeführt.`, 'Löschen Sie einen Eintrag.', yaml))
  }
  for (const each of kit.value.documents.filter((name) => !sources.value.some((source) => source.id === name))) {
    problems.push(
      error('document-missing', `Die Datei ${each}.md fehlt.`, 'Schreiben Sie sie oder löschen Sie den Eintrag.', yaml),
    )
  }
  const names = await files.names(`${root}/${id}`)
  for (const name of names.ok ? names.value.filter((each) => each.endsWith('.md')) : []) {
    if (kit.value.documents.includes(name.slice(0, -3))) continue
    const place = { file: `${id}/${name}`, line: 1 }
    problems.push(
      error('document-unlisted', `„${name}“ steht nicht in kit.yaml.`, 'Tragen Sie es unter documents ein.', place),
    )
  }
  const agendas = agendasOf(sources.value)
  const rows = new Set([...agendas.values()].flatMap((agenda) => agenda.rows.flatMap((row) => row.id ?? [])))
  for (const source of sources.value) {
    problems.push(...source.problems, ...nodeProblems(source, new Set(agendas.keys()), rows))
    problems.push(...(await readImages(files, `${root}/${id}`, source)).problems)
    problems.push(...check(source.document, { hasGlyph, file: source.file, places: source.places }))
    if (source.document.front.id !== source.id) {
      const place = { file: source.file, line: 2, column: 1 }
      problems.push(
        error('document-id', `Die id ist nicht „${source.id}“ wie die Datei.`, `Schreiben Sie id: ${source.id}`, place),
      )
    }
  }
  return { problems, documents: sources.value.length }
}

/** Unknown placeholders, agenda references and times, wherever they stand in the tree. */
function nodeProblems(source: Source, agendas: ReadonlySet<string>, rows: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = []
  const placeOf = (node: object, around: Place): Place => ({ ...around, ...source.places.get(node), file: source.file })
  const path = (name: string, place: Place): void => {
    const row = /^agenda\.([^.]+)\./.exec(name)?.[1]
    if (!placeholderEntry(name)) {
      const hint = 'Die Liste der Platzhalter steht in materials/README.md.'
      problems.push(error('placeholder-unknown', `Den Platzhalter „${name}“ gibt es nicht.`, hint, place))
    } else if (row !== undefined && !rows.has(row)) {
      const hint = `Agendazeilen dieses Kits: ${[...rows].join(', ') || 'keine'}.`
      problems.push(error('placeholder-row', `Keine Agenda hat die Zeile „${row}“.`, hint, place))
    }
  }
  const visit = (value: unknown, around: Place): void => {
    if (typeof value === 'string') for (const name of templatePaths(value)) path(name, around)
    if (value === null || typeof value !== 'object') return
    const place = placeOf(value, around)
    const node = value as Readonly<Record<string, unknown>>
    if (node.kind === 'placeholder') path(String(node.path), place)
    if (node.kind === 'placeholder' || node.kind === 'code' || node.kind === 'text') return
    if (node.kind === 'agenda' && typeof node.ref === 'string' && !agendas.has(node.ref)) {
      const hint = `Agenden dieses Kits: ${[...agendas].join(', ') || 'keine'}.`
      problems.push(error('agenda-unknown', `Die Agenda „${node.ref}“ gibt es nicht.`, hint, place))
    }
    for (const entry of Object.values(node)) visit(entry, place)
  }
  visit(source.document, { file: source.file, line: 1, column: 1 })
  for (const agenda of agendasOf([source]).values()) {
    problems.push(...agendaProblems(agenda, undefined, (node) => placeOf(node, { line: 1, column: 1 })))
  }
  return problems
}

const error = (code: string, message: string, hint: string, place: Place): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  place,
})
