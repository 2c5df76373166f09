import type { EditorMark, EditorNode } from '../../../document/editorNode.ts'
import { findBelow, type HtmlElement, type HtmlNode, readHtml, textOf } from './htmlTree.ts'
import {
  breaksPage,
  headingLevel,
  holdsComment,
  holdsNote,
  indentOf,
  isBlock,
  isComment,
  isDeletion,
  isHidden,
  isMarker,
  isNoteBack,
  isNoteLink,
  listLevel,
} from './kinds.ts'
import { createRun, joinedByBreaks } from './leaves.ts'
import { type ListLine, listsOf, type Marker, markerIn, markerOf } from './listLines.ts'
import { asScript, marksIn, withoutSymbolFont } from './marks.ts'
import { cellLeaves } from './oneText.ts'
import { readTable } from './readTable.ts'
import { type Told, tally } from './told.ts'

/** What came in, as nodes of the editor without ids. */
export interface Pasted {
  readonly blocks: readonly EditorNode[]
  readonly told: Told
}

/**
 * HTML of a clipboard → blocks. Reads what Word, Outlook, PowerPoint, Excel, LibreOffice, Google Docs and browsers write, with their own
 * ways to say list, footnote, comment and deletion. What has no place in the document model becomes text and is counted.
 */
export function readHtmlBlocks(html: string): Pasted {
  const { add, told } = tally()
  const blocks = joinedLists(fold(blocksIn(readHtml(html).children, { marks: [], add })))
  return { blocks: ranked(blocks), told }
}

interface Context {
  readonly marks: readonly EditorMark[]
  readonly add: ReturnType<typeof tally>['add']
  /** Within a cell, where no table has a place. */
  readonly inCell?: boolean
}

/** A line stands for a list that is put together when all lines are there. */
type Piece = EditorNode | { readonly line: ListLine }

function blocksIn(children: readonly HtmlNode[], context: Context): readonly Piece[] {
  const { add } = context
  const found: Piece[] = []
  const run = createRun()
  const paragraph = (content: readonly EditorNode[]): EditorNode => ({ type: 'paragraph', content })
  const flush = (): void => {
    found.push(...run.take().map(paragraph))
  }

  /** A paragraph that may be a line of a list. */
  const line = (element: HtmlElement, marks: readonly EditorMark[]): void => {
    const sign = findBelow(element, isMarker)
    const level = listLevel(element)
    visitAll(element.children, element, marks, sign)
    const known: Marker | undefined = sign && markerOf(textOf(sign))
    const own = known ? undefined : markerIn(run.written())
    if (own) run.cut(own.length)
    const marker = known ?? own ?? (sign || level === undefined ? undefined : { ordered: false })
    const paragraphs = run.take()
    const [first, ...others] = paragraphs
    if (!marker || !first) {
      const before =
        sign && !known && first
          ? `${textOf(sign)
              .replace(/[\s\u00a0]+/g, ' ')
              .trim()} `
          : ''
      const all = before === '' || !first ? paragraphs : [[{ type: 'text', text: before }, ...first], ...others]
      found.push(...all.map(paragraph))
      return
    }
    const { ordered, number, checked } = marker
    found.push({
      line: {
        level: level ?? seen + indentOf(element),
        ordered,
        ...(number === undefined ? {} : { number }),
        ...(checked === undefined ? {} : { checked }),
        content: paragraphs.map(paragraph),
      },
    })
  }

  const heading = (element: HtmlElement, level: number, marks: readonly EditorMark[]): void => {
    const sign = findBelow(element, isMarker)
    if (sign)
      run.text(
        `${textOf(sign)
          .replace(/[\s\u00a0]+/g, ' ')
          .trim()} `,
        [],
      )
    visitAll(element.children, element, marks, sign)
    const content = joinedByBreaks(run.take())
    const bold = content.every(({ marks = [] }) => marks.some(({ type }) => type === 'strong'))
    const plain = bold ? content.map((leaf) => withoutMark(leaf, 'strong')) : content
    if (plain.length > 0) found.push({ type: 'heading', attrs: { level }, content: plain })
  }

  const picture = ({ attributes }: HtmlElement, marks: readonly EditorMark[]): void => {
    const { alt = '', src = '', role = '' } = attributes
    if (attributes['aria-roledescription'] === 'checkbox' || role === 'presentation') return
    if (alt === '' && /^data:image\/gif/.test(src)) return
    // Signs of conversation that a page draws as pictures.
    const isSign = /\p{Extended_Pictographic}/u.test(alt) && alt.length < 12
    if (!isSign) add('pictures')
    if (alt.trim() !== '') run.text(isSign ? alt : `[${alt.trim()}]`, marks)
  }

  const visit = (node: HtmlNode, parent: HtmlElement, marks: readonly EditorMark[], skip?: HtmlElement): void => {
    if (typeof node === 'string') {
      const text = withoutSymbolFont(node.replace(/[\n\r\f]/g, ' '), parent)
      run.text(text, marks)
      return
    }
    if (node === skip || isHidden(node)) return
    if (isDeletion(node)) {
      if (textOf(node).trim() !== '') add('deletions')
      return
    }
    if (isComment(node) || (isBlock(node) && holdsComment(node))) {
      if (node.style['mso-element'] !== 'comment-list' && !isBlock(node)) add('comments')
      return
    }
    const inner = marksIn(node, marks)
    const script = scriptOf(node)
    switch (true) {
      case breaksPage(node):
        flush()
        if (!context.inCell) found.push({ type: 'pagebreak' })
        return
      case node.tag === 'br':
        run.lineEnd()
        return
      case node.tag === 'img':
        picture(node, marks)
        return
      case node.tag === 'svg' || node.tag === 'video' || node.tag === 'audio' || node.tag === 'canvas':
        add('pictures')
        return
      case node.tag === 'input':
        inputText(node, (text) => run.text(text, marks))
        return
      case 'mso-tab-count' in node.style:
        run.text('\t', [])
        return
      case /Apple-converted-space/.test(node.attributes.class ?? ''):
        run.text(' ', marks)
        return
      case isNoteLink(node): {
        const text = textOf(node).trim()
        // Back from the note: Writer leaves no space behind it.
        run.text(`${/^\d+$|^[ivx]+$/.test(text) ? `[${text}]` : text}${isNoteBack(node) ? ' ' : ''}`, marks)
        return
      }
      case script !== undefined && findBelow(node, (each) => isNoteLink(each) || isComment(each)) === undefined:
        run.text(asScript(textOf(node).replace(/\s+/g, ' '), script), inner)
        return
      case !isBlock(node): {
        if (hasBlock(node)) flush()
        visitAll(node.children, node, inner, skip)
        if (hasBlock(node)) flush()
        return
      }
    }
    flush()
    const level = headingLevel(node)
    if (level !== undefined && !hasBlock(node)) heading(node, level, inner)
    else found.push(...blockOf(node, inner))
    flush()
  }

  const blockOf = (node: HtmlElement, marks: readonly EditorMark[]): readonly Piece[] => {
    const below = (): readonly Piece[] => blocksIn(node.children, { ...context, marks })
    const [level] = [listLevel(node)]
    switch (node.tag) {
      case 'p':
      case 'div':
        if (hasBlock(node)) return below()
        if (isNotesRule(node)) return []
        line(node, marks)
        if (holdsNote(node)) add('footnotes')
        return []
      case 'ul':
      case 'ol':
      case 'menu':
        return listOf(node, { ...context, marks })
      case 'li':
        // Without a list around it; of `level` in Word's online writing.
        return [{ line: { level: level ?? 1, ordered: false, content: fold(below()) } }]
      case 'table':
        return tableOf(node, { ...context, marks })
      case 'blockquote': {
        const content = joinedLists(fold(below()))
        return content.length > 0 ? [{ type: 'quote', content }] : []
      }
      case 'pre': {
        const text = textOf(node).replace(/^\n/, '').trimEnd()
        return text === '' ? [] : [{ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text }] }]
      }
      case 'hr':
        return node.attributes.width === '33%' || node.attributes.size === '1' ? [] : [{ type: 'rule' }]
      case 'dt':
        return blocksIn(node.children, { ...context, marks: [...marks, { type: 'strong' }] })
      default:
        return below()
    }
  }

  const visitAll = (
    nodes: readonly HtmlNode[],
    parent: HtmlElement,
    marks: readonly EditorMark[],
    skip?: HtmlElement,
  ): void => {
    const [, ...others] = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '')
    nodes.forEach((node) => {
      // The line above footnotes is none of the text.
      const next = others[0]
      if (others.length > 0 && (typeof node !== 'string' || node.trim() !== '')) others.shift()
      if (typeof node !== 'string' && node.tag === 'hr' && typeof next === 'object' && holdsNote(next)) return
      visit(node, parent, marks, skip)
    })
  }

  visitAll(children, nowhere, context.marks)
  flush()
  return found
}

const nowhere: HtmlElement = { tag: 'body', attributes: {}, style: {}, children: [] }

/** Word draws the line above footnotes in a `div` of its own. */
const isNotesRule = (node: HtmlElement): boolean =>
  /-separator$/.test(node.style['mso-element'] ?? '') && textOf(node).trim() === ''

const blocksInside = new WeakMap<HtmlElement, boolean>()
function hasBlock(element: HtmlElement): boolean {
  const known = blocksInside.get(element)
  if (known !== undefined) return known
  const found = element.children.some((child) => typeof child !== 'string' && (isBlock(child) || hasBlock(child)))
  blocksInside.set(element, found)
  return found
}

function scriptOf({ tag, style }: HtmlElement): 'sup' | 'sub' | undefined {
  if (tag === 'sup' || style['vertical-align'] === 'super') return 'sup'
  return tag === 'sub' || style['vertical-align'] === 'sub' ? 'sub' : undefined
}

const withoutMark = ({ marks = [], ...leaf }: EditorNode, name: string): EditorNode => {
  const left = marks.filter(({ type }) => type !== name)
  return left.length > 0 ? { ...leaf, marks: left } : leaf
}

function inputText({ attributes: { type = 'text', value = '' } }: HtmlElement, put: (text: string) => void): void {
  if (/^(?:text|email|tel|url|search|number|date|time)$/.test(type)) put(value)
}

function listOf(list: HtmlElement, context: Context): readonly Piece[] {
  const ordered = list.tag === 'ol'
  const start = Number(list.attributes.start ?? 1)
  const items: EditorNode[] = []
  const lines: ListLine[] = []
  let first: number | undefined
  for (const child of list.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '')
        items.push(itemOf([{ type: 'paragraph', content: [{ type: 'text', text: child.trim() }] }]))
      continue
    }
    if (isHidden(child)) continue
    const inner = joinedLists(fold(blocksIn(child.tag === 'li' ? child.children : [child], context)))
    // Google Docs and Word put a list of the next level beside its item and not into it.
    if (child.tag === 'ul' || child.tag === 'ol') {
      const last = items.at(-1)
      if (last) items[items.length - 1] = { ...last, content: [...(last.content ?? []), ...inner] }
      else items.push(...inner.flatMap(({ content = [] }) => content))
      continue
    }
    if (inner.length === 0) continue
    first ??= Number(child.attributes.value ?? start)
    const checked = checkedIn(child)
    const level = Number(child.attributes['aria-level'] ?? child.attributes['data-aria-level'])
    if ('data-listid' in child.attributes && level > 0) {
      lines.push({ level, ordered, number: first + lines.length, content: inner })
      continue
    }
    items.push(itemOf(inner, checked))
  }
  if (lines.length > 0) return lines.map((line) => ({ line }))
  if (items.length === 0) return []
  return [
    {
      type: 'list',
      attrs: { ordered, start: ordered && first !== undefined && first >= 0 ? first : 1 },
      content: items,
    },
  ]
}

const itemOf = (content: readonly EditorNode[], checked?: boolean): EditorNode => ({
  type: 'listItem',
  attrs: { checked: checked ?? null },
  content,
})

function checkedIn(item: HtmlElement): boolean | undefined {
  const said = item.attributes['aria-checked']
  if (item.attributes.role === 'checkbox' || said !== undefined) return said === 'true'
  const box = findBelow(item, ({ tag, attributes }) => tag === 'input' && attributes.type === 'checkbox')
  return box && 'checked' in box.attributes ? true : box ? false : undefined
}

function tableOf(table: HtmlElement, context: Context): readonly Piece[] {
  const { add, inCell } = context
  const read = readTable(table, (cell) => fold(blocksIn(cell.children, { ...context, inCell: true })))
  const caption = fold(blocksIn(read.captions, context))
  if (read.merged > 0 && read.rows.length > 0) add('merged')
  const [only] = read.rows
  // A frame around text is no table.
  if (read.rows.length === 1 && only?.length === 1) return [...caption, ...(only[0] ?? [])]
  if (read.rows.length === 0) return caption
  if (inCell) add('nested')
  const content = read.rows.map((row, index): EditorNode => {
    const type = index === 0 ? 'tableHeader' : 'tableCell'
    const leaves = row.map(cellLeaves)
    const bold =
      index === 0 &&
      leaves.flat().every((leaf) => leaf.type !== 'text' || leaf.marks?.some((mark) => mark.type === 'strong'))
    const cells = bold ? leaves.map((cell) => cell.map((leaf) => withoutMark(leaf, 'strong'))) : leaves
    return { type: 'tableRow', content: cells.map((cell) => (cell.length > 0 ? { type, content: cell } : { type })) }
  })
  const align = (only ?? []).map(() => null)
  return [...caption, ...read.above.flatMap((blocks) => fold(blocks)), { type: 'table', attrs: { align }, content }]
}

/** Above the levels that a program says. */
const seen = 1000

/** Lines become lists. */
function fold(pieces: readonly Piece[]): readonly EditorNode[] {
  const found: EditorNode[] = []
  let lines: ListLine[] = []
  const close = (): void => {
    found.push(...listsOf(lines))
    lines = []
  }
  for (const piece of pieces) {
    if ('line' in piece) {
      // Levels that a program says and levels that are seen by the indent do not compare.
      if (lines.some(({ level }) => level < seen !== piece.line.level < seen)) close()
      lines.push(piece.line)
    } else {
      close()
      found.push(piece)
    }
  }
  close()
  return found
}

/** Numbered lists that go on after each other are one. */
function joinedLists(blocks: readonly EditorNode[]): readonly EditorNode[] {
  const found: EditorNode[] = []
  for (const block of blocks) {
    const last = found.at(-1)
    const goesOn =
      last?.type === 'list' &&
      block.type === 'list' &&
      last.attrs?.ordered === true &&
      block.attrs?.ordered === true &&
      Number(block.attrs.start) === Number(last.attrs.start) + (last.content?.length ?? 0)
    if (goesOn && last)
      found[found.length - 1] = { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] }
    else found.push(block)
  }
  return found
}

/** The highest heading of what came is the highest that a document has below its title (2); the others keep their distance. */
function ranked(blocks: readonly EditorNode[]): readonly EditorNode[] {
  const levels: number[] = []
  const look = ({ type, attrs, content = [] }: EditorNode): void => {
    if (type === 'heading') levels.push(Number(attrs?.level))
    content.forEach(look)
  }
  blocks.forEach(look)
  const by = Math.max(0, 2 - Math.min(...levels))
  const shift = (node: EditorNode): EditorNode => {
    if (node.type === 'heading') return { ...node, attrs: { level: Math.min(6, Number(node.attrs?.level) + by) } }
    return node.content && levels.length > 0 ? { ...node, content: node.content.map(shift) } : node
  }
  return blocks.map(shift)
}
