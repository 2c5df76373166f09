import type { Fragment, Mark, Node } from '@tiptap/pm/model'
import type { Placeholder } from '../../../../main/core/document/document.ts'
import { formatPlaceholder } from '../../../../main/core/document/placeholder.ts'
import { calculate } from '../../../../main/core/facts/calculate.ts'
import type { EditorFacts } from './editorFacts.tsx'
import { timesOf } from './rowTime.ts'

/** What is copied for other programs: HTML that they know, with facts as they read on the page, and text that says the same. */
export type CopyFacts = Pick<EditorFacts, 'values' | 'agendas'>

export function copyHtml(fragment: Fragment, facts: CopyFacts, document: Document): DocumentFragment {
  const found = document.createDocumentFragment()
  fragment.forEach((node) => {
    found.append(htmlOf(node, facts, document))
  })
  return found
}

function htmlOf(node: Node, facts: CopyFacts, document: Document): globalThis.Node {
  const element = (tag: string, content: Fragment = node.content): HTMLElement => {
    const made = document.createElement(tag)
    made.append(copyHtml(content, facts, document))
    return made
  }
  const { type, attrs } = node
  switch (type.name) {
    case 'text':
      return marked(document.createTextNode(node.text ?? ''), node.marks, document)
    case 'break':
      return document.createElement('br')
    case 'placeholder':
      return marked(document.createTextNode(factText(node, facts)), node.marks, document)
    case 'image':
      return document.createTextNode(leafText(node, facts))
    case 'heading':
      return element(`h${attrs.level}`)
    case 'list': {
      const list = element(attrs.ordered ? 'ol' : 'ul')
      if (attrs.ordered && attrs.start !== 1) list.setAttribute('start', String(attrs.start))
      return list
    }
    case 'listItem': {
      const item = element('li')
      if (attrs.checked !== null) item.prepend(document.createTextNode(attrs.checked ? '☑ ' : '☐ '))
      return item
    }
    case 'table':
      return element('table')
    case 'tableRow':
      return element('tr')
    case 'tableHeader':
      return element('th')
    case 'tableCell':
      return element('td')
    case 'agenda':
      return agendaTable(node, facts, document)
    case 'quote':
      return element('blockquote')
    case 'codeBlock':
      return element('pre')
    case 'rule':
      return document.createElement('hr')
    default:
      return element(node.isTextblock ? 'p' : 'div')
  }
}

function agendaTable(node: Node, facts: CopyFacts, document: Document): HTMLElement {
  const table = document.createElement('table')
  const times = timesOf(node, facts.agendas)?.rows
  node.forEach((row, _, index) => {
    const line = document.createElement('tr')
    const time = document.createElement('td')
    time.append(timeText(times?.[index]))
    line.append(time)
    row.forEach((cell) => {
      const made = document.createElement('td')
      made.append(copyHtml(cell.content, facts, document))
      line.append(made)
    })
    table.append(line)
  })
  return table
}

const timeText = (row: { readonly start: string; readonly end: string } | undefined): string =>
  row ? `${row.start}–${row.end}` : ''

const tags: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'em', strikethrough: 's', code: 'code' }

function marked(text: Text, marks: readonly Mark[], document: Document): globalThis.Node {
  return marks.reduceRight<globalThis.Node>((inner, { type, attrs }) => {
    const outer = document.createElement(type.name === 'link' ? 'a' : (tags[type.name] ?? 'span'))
    if (type.name === 'link') outer.setAttribute('href', String(attrs.href))
    outer.append(inner)
    return outer
  }, text)
}

function factText({ attrs }: Node, { values }: CopyFacts): string {
  const path = String(attrs.path)
  const steps = (attrs.steps ?? []) as Placeholder['steps']
  const value = values[path]
  const said = value === undefined || steps.length === 0 ? value : calculate(value, steps)
  return said ?? formatPlaceholder({ kind: 'placeholder', path, steps })
}

const leafText = (node: Node, facts: CopyFacts): string =>
  node.type.name === 'placeholder'
    ? factText(node, facts)
    : node.type.name === 'break'
      ? '\n'
      : node.type.name === 'image' && node.attrs.alt
        ? `[${node.attrs.alt}]`
        : ''

/** Lines: items with their signs, rows with tabs between their cells. */
export function copyText(fragment: Fragment, facts: CopyFacts): string {
  const blocks: string[] = []
  fragment.forEach((node) => {
    const text = textOfNode(node, facts)
    if (text !== '') blocks.push(text)
  })
  return blocks.join(fragment.firstChild?.isInline ? '' : '\n\n')
}

function textOfNode(node: Node, facts: CopyFacts): string {
  if (node.isText) return node.text ?? ''
  if (node.isInline) return leafText(node, facts)
  const children = (join: string): string => node.children.map((child) => textOfNode(child, facts)).join(join)
  switch (node.type.name) {
    case 'list':
      return node.children
        .map((item, index) => {
          const sign = node.attrs.ordered ? `${Number(node.attrs.start) + index}.` : '-'
          const box = item.attrs.checked === null ? '' : item.attrs.checked ? ' [x]' : ' [ ]'
          const text = item.children.map((child) => textOfNode(child, facts)).join('\n')
          return `${sign}${box} ${text.replaceAll('\n', '\n  ')}`
        })
        .join('\n')
    case 'tableRow':
      return children('\t')
    case 'table':
    case 'fields':
    case 'signature':
      return children('\n')
    case 'agenda': {
      const times = timesOf(node, facts.agendas)?.rows
      return node.children
        .map((row, index) =>
          [timeText(times?.[index]), ...row.children.map((cell) => textOfNode(cell, facts))].join('\t').trimEnd(),
        )
        .join('\n')
    }
    default:
      return node.isTextblock ? children('') : children('\n\n')
  }
}
