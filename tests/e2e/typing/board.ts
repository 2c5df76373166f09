import { getSchema } from '@tiptap/core'
import { type Node, Slice } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { documentOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { fromEditor, toEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { type OpenApp, openApp } from '../openApp.ts'
import { dataWithProject } from '../projectData.ts'

/**
 * What is done, the text before, the keys, the text afterwards. `‸` is the caret, `‹…›` what is selected (`›…‹`: from the end); in
 * the text afterwards they may stand too. Keys are named as Playwright names them; any other word is typed, `_` is a space.
 */
export type Case = readonly [what: string, given: string, keys: string, expected: string]

const schema = getSchema(schemaExtensions)
const front = '---\nid: a\ntitle: A\nkind: sheet\naudience: participant\npage: a4\nlanguage: de\nlock: false\n---\n\n'
/** What has no paragraph in Markdown, but a place to stand in: a line with this alone is an empty paragraph. */
const nothing = '∅'

interface Board {
  readonly doc: object
  readonly anchor: number
  readonly head: number
}

/** The app with one text open; each case puts its own small text there, and types with real keys. */
export async function openBoard() {
  const { data, id } = dataWithProject('werkstatt-basis')
  const app = await openApp(data)
  const { page } = app
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/vorhaben/${id}/einladung`)
  await page.waitForSelector('.document-text')
  await page.waitForSelector('canvas[data-drawn]')
  await page.locator('.document-text > p').first().click()
  return { app, page, check: (each: Case) => check(app, each) }
}

/** What the keys make of the text; and each step is taken back, to the byte. */
async function check({ page, errors }: OpenApp, [what, given, keys, expected]: Case): Promise<void> {
  const before = await put(page, given)
  await press(page, keys)
  const now = await read(page)
  const written = markdown(now.doc)
  expect.soft(marked(now, expected), `${what}: ${keys}`).toBe(asWritten(expected))
  expect.soft(canonical(written), `${what}: what is written is read as it was`).toBe(written)
  await undoAll(page)
  expect(markdown((await read(page)).doc), `${what}: taken back`).toBe(before)
  expect(errors).toEqual([])
}

/** Gives the text as it is written before anything is done. */
export async function put(page: Page, given: string): Promise<string> {
  const { doc, anchor, head } = board(given)
  await page.evaluate(
    async ([doc, anchor, head]) => {
      const { editor } = document.querySelector('.document-text') as unknown as {
        editor: {
          state: EditorState
          view: { updateState: (state: EditorState) => void }
        }
      }
      const { schema, plugins } = editor.state
      const { fromJSON } = editor.state.constructor as unknown as typeof EditorState
      const show = (selection: object): void =>
        editor.view.updateState(fromJSON({ schema, plugins: [...plugins] }, { doc, selection }))
      show({ type: 'all' })
      // The frames of blocks are drawn a moment later; before that no caret can stand in them.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      show({ type: 'text', anchor, head })
    },
    [doc, anchor, head] as const,
  )
  return markdown((await read(page)).doc)
}

interface Now {
  readonly doc: Node
  readonly anchor: number
  readonly head: number
}

export async function read(page: Page): Promise<Now> {
  const { doc, anchor, head } = await page.evaluate(() => {
    const { editor } = document.querySelector('.document-text') as unknown as { editor: { state: EditorState } }
    const { doc, selection } = editor.state
    return { doc: doc.toJSON(), anchor: selection.anchor, head: selection.head }
  })
  return { doc: schema.nodeFromJSON(doc), anchor, head }
}

export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) {
    if (
      /^(?:[A-Z][A-Za-z]+\+)*(?:Arrow\w+|Enter|Backspace|Delete|Tab|Home|End|Escape|[a-z])$/.test(key) &&
      key.length > 1
    )
      await page.keyboard.press(key)
    else await page.keyboard.type(key.replaceAll('_', ' '))
  }
}

/** Ctrl+Z until there is nothing to take back. */
export async function undoAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.document-text')?.focus())
  const button = page.locator('.toolbar button').first()
  for (let step = 0; step < 60; step += 1) {
    if ((await button.getAttribute('aria-disabled')) === 'true') return
    await page.keyboard.press('Control+z')
  }
  throw new Error('there is always something left to take back')
}

const markdown = (doc: Node): string => {
  const parts = fromEditor(doc.toJSON().content, () => 'neu')
  const { document } = parse(front)
  return formatBlocks(documentOf({ ...identify(document), parts }, document.front).blocks)
}

/** The text as it is written, with marks where `expected` has some. */
function marked({ doc, anchor, head }: Now, expected: string): string {
  const tr = new Transform(doc)
  const put = (at: number, sign: string) =>
    tr.replace(at, at, Slice.fromJSON(schema, { content: [{ type: 'text', text: sign }] }))
  if (expected.includes('‸')) put(head, '‸')
  else if (/[‹›]/.test(expected)) {
    put(Math.max(anchor, head), anchor > head ? '‹' : '›')
    put(Math.min(anchor, head), anchor > head ? '›' : '‹')
  }
  return markdown(tr.doc)
}

const canonical = (text: string): string => formatBlocks(parse(front + text).document.blocks)

/** The same with the places of empty paragraphs open. */
const asWritten = (text: string): string => markdown(taken(text, [nothing]).doc)

/** The text as the editor has it, and where its marks stand. */
function board(given: string): Board {
  const { doc, places } = taken(given, ['‸', '‹', '›', nothing])
  const at = places.get('‸')
  const anchor = at ?? places.get('‹')
  const head = at ?? places.get('›')
  if (anchor === undefined || head === undefined) throw new Error(`no caret in ${given}`)
  return { doc: doc.toJSON(), anchor, head }
}

function taken(given: string, signs: readonly string[]) {
  const tr = new Transform(schema.nodeFromJSON(toEditor(identify(parse(front + given).document))))
  const places = new Map<string, number>()
  for (const sign of signs) {
    for (let at = find(tr.doc, sign); at !== undefined; at = find(tr.doc, sign)) {
      tr.delete(at, at + 1)
      for (const [other, place] of places) if (place > at) places.set(other, place - 1)
      places.set(sign, at)
    }
  }
  return { doc: tr.doc, places }
}

function find(doc: Node, sign: string): number | undefined {
  let found: number | undefined
  doc.descendants((node, at) => {
    const index = node.text?.indexOf(sign) ?? -1
    if (found === undefined && index >= 0) found = at + index
    return found === undefined
  })
  return found
}
