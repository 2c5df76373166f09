import { expect, test } from 'vitest'
import { files } from '../../main/adapters/files/files.ts'
import { done } from '../../main/core/outcome.ts'
import { editionOf } from '../../main/usecases/export/edition.ts'
import { prepareDocument } from '../../main/usecases/export/prepareDocument.ts'
import { applyShared } from '../../main/usecases/project/applyShared.ts'
import { duplicateProject } from '../../main/usecases/project/duplicateProject.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { addPicture } from '../../main/usecases/project/pictures.ts'
import { kitOf, openProject, stateNow } from '../../main/usecases/project/project.ts'
import { saveAdaptation } from '../../main/usecases/project/saveAdaptation.ts'
import { shareProject } from '../../main/usecases/project/shareProject.ts'
import { showDocument } from '../../main/usecases/project/showDocument.ts'
import { sure, type TestPorts, testPorts } from '../ports.ts'

const drawing = (colour: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M1 1h38v28z" fill="${colour}"/></svg>`,
  )
const posted = new Map<string, string>()
let made = 0
const place = (): TestPorts =>
  testPorts({
    files: {
      ...files,
      text: async (path: string) => {
        const text = posted.get(path)
        return text === undefined ? files.text(path) : done(text)
      },
    },
    newId: () => String(++made).padStart(8, '0'),
    stage: async (folder: string) =>
      done({
        put: async (name: string, bytes: Uint8Array) => {
          posted.set(`${folder}/${name}`, new TextDecoder().decode(bytes))
          return done(undefined)
        },
        publish: async () => done(undefined),
        discard: async () => undefined,
      }),
  })

/** A project whose minutes show a picture of its own. */
async function pictured(ports: TestPorts): Promise<{ readonly id: string; readonly src: string }> {
  const { id } = sure(await newProject({ kit: 'werkstatt-basis', title: 'Tag' }, ports))
  const { src } = sure(await addPicture({ id, bytes: drawing('#123456') }, ports))
  const { markdown } = sure(await showDocument({ id, document: 'protokoll' }, ports))
  posted.set(
    '/edited.md',
    `${markdown}\n\n:::picture src="${src}" size=medium alt="Das Rathaus" caption="Am Markt"\n:::\n`,
  )
  sure(await saveAdaptation({ id, document: 'protokoll', edited: { kind: 'markdown', path: '/edited.md' } }, ports))
  return { id, src }
}

/** What the pages of the minutes are drawn from. */
async function drawn(id: string, ports: TestPorts) {
  const project = sure(await openProject(id, ports))
  const edition = editionOf(project, sure(await kitOf(project.record, ports.library)))
  return sure(await prepareDocument(edition, sure(await edition.text('protokoll')), ports))
}

test('a picture is named by its content, drawn, and written as a block', async () => {
  const ports = place()
  const { id, src } = await pictured(ports)
  expect(src).toMatch(/^eigene\/[0-9a-f]{24}\.svg$/)
  expect(sure(await addPicture({ id, bytes: drawing('#123456') }, ports)).src).toBe(src)
  expect(sure(await addPicture({ id, bytes: drawing('#654321') }, ports)).src).not.toBe(src)
  const { assets, problems } = await drawn(id, ports)
  expect(new TextDecoder().decode(assets.get(src))).toContain('<svg')
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(sure(await showDocument({ id, document: 'protokoll' }, ports)).markdown).toMatch(
    new RegExp(`:::picture src="?${src}"? size=medium alt="Das Rathaus" caption="Am Markt"\n:::`),
  )
})

test.each<[string, Uint8Array, string]>([
  ['a text', new TextEncoder().encode('Hallo'), 'image-not-an-image'],
  [
    'a script in an SVG',
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'image-svg-active',
  ],
  [
    'an SVG that asks for another file',
    new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://a.example/b.png" width="1" height="1"/></svg>',
    ),
    'image-svg-external',
  ],
  ['three megabytes', new Uint8Array(3 * 1024 * 1024), 'image-too-large'],
])('%s is refused at the door, with the reason', async (_, bytes, code) => {
  const ports = place()
  const { id } = sure(await newProject({ kit: 'werkstatt-basis', title: 'Tag' }, ports))
  const added = await addPicture({ id, bytes }, ports)
  expect(added.ok ? [] : [added.fault.code, ...(added.fault.problems ?? []).map((each) => each.code)]).toEqual([
    'picture-unusable',
    code,
  ])
})

test.each<[string, readonly string[]]>([
  ['the whole project', []],
  ['one text', ['protokoll']],
])('%s takes its pictures along to another place', async (_, documents) => {
  const here = place()
  const { id, src } = await pictured(here)
  const share = async (what: readonly string[]) =>
    sure(
      await shareProject(sure(await stateNow(id, here.store)), { documents: what, folder: '/post', name: 'a' }, here),
    )
  const there = place()
  if (documents.length > 0) {
    // The project is known there, without its picture.
    await share([])
    const { pictures: _, ...content } = JSON.parse(posted.get('/post/a') ?? '').content
    const text = JSON.stringify(content)
    expect(text).toContain(src)
    sure(await newProject({ kit: 'werkstatt-basis', title: 'Tag' }, there))
  }
  await share(documents)
  const target =
    documents.length > 0 ? { to: sure(await newProject({ kit: 'werkstatt-basis', title: 'T' }, there)).id } : {}
  const applied = sure(await applyShared({ file: '/post/a', ...target }, there))
  expect((await drawn(applied.id, there)).assets.has(src)).toBe(true)
})

test('a picture in a shared file comes in by the same door, or its place says that it is missing', async () => {
  const here = place()
  const { id, src } = await pictured(here)
  sure(await shareProject(sure(await stateNow(id, here.store)), { documents: [], folder: '/post', name: 'a' }, here))
  const envelope = JSON.parse(posted.get('/post/a') ?? '')
  const evil = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
  envelope.content.pictures = { [src.slice(7)]: here.encoding.toBase64(new TextEncoder().encode(evil)) }
  const { canonical } = await import('../../main/core/adaptation/canonical.ts')
  posted.set('/post/b', JSON.stringify({ ...envelope, sha256: here.digest(canonical(envelope.content) ?? '') }))
  const there = place()
  const applied = sure(await applyShared({ file: '/post/b' }, there))
  const { assets, problems } = await drawn(applied.id, there)
  expect(assets.has(src)).toBe(false)
  expect(problems.map(({ code }) => code)).toContain('image-missing')
})

test('a copy of a project has its pictures', async () => {
  const ports = place()
  const { id, src } = await pictured(ports)
  const copy = sure(await duplicateProject({ id, title: 'Kopie' }, ports))
  expect((await drawn(copy.id, ports)).assets.has(src)).toBe(true)
})

test('a picture without words says so, one that only decorates does not', async () => {
  const ports = place()
  const { id, src } = await pictured(ports)
  const codes = async (attributes: string): Promise<readonly string[]> => {
    const { markdown } = sure(await showDocument({ id, document: 'protokoll' }, ports))
    posted.set('/edited.md', markdown.replace(/:::picture [^\n]+/, `:::picture ${attributes}`))
    sure(await saveAdaptation({ id, document: 'protokoll', edited: { kind: 'markdown', path: '/edited.md' } }, ports))
    return (await drawn(id, ports)).problems.map(({ code }) => code).filter((code) => /picture|image/.test(code))
  }
  expect(await codes(`src="${src}"`)).toEqual(['picture-without-alt'])
  expect(await codes(`src="${src}" decoration=true`)).toEqual([])
  expect(await codes('size=small')).toEqual([])
  // Nothing that is stored names a file elsewhere.
  await expect(codes('src="../../geheim.png" alt=x')).rejects.toThrow('image-refused')
})
