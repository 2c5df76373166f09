import type { Node, NodeType } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { agendaCells } from '../../../document/kinds/agenda.tsx'
import type { ChartRow } from '../../../document/kinds/chart.tsx'
import { nameStems } from './blockForms.ts'

/**
 * Every block and part has an identity of its own, and every new field and canvas a name of its own in the PDF form: what was
 * split, pasted or put in gets new ones. `before`: the document before the change; what stood there keeps its name.
 */
export function identities(doc: Node, tr: Transaction, newId: () => string, before?: Node): Transaction | null {
  const old = before ? idsIn(before) : undefined
  const seen = new Set<unknown>()
  const names = new Map<string, Set<unknown>>([...nameStems.keys()].map((type) => [type, new Set()]))
  const unnamed: { readonly at: number; readonly type: string }[] = []
  doc.descendants((node, at) => {
    const { id, name } = node.attrs
    const type = node.type.name
    const isNew = typeof id !== 'string' || seen.has(id) || (old !== undefined && !old.has(id))
    if ('id' in node.attrs) {
      if (typeof id === 'string' && !seen.has(id)) seen.add(id)
      else tr.setNodeAttribute(at, 'id', newId())
    }
    if (type === 'chart') {
      const rows = node.attrs.rows as readonly ChartRow[]
      const own = rows.map((row): ChartRow => {
        const known = row.id !== undefined && !seen.has(row.id)
        if (known) seen.add(row.id)
        return known ? row : { ...row, id: newId() }
      })
      if (own.some((row, index) => row !== rows[index])) tr.setNodeAttribute(at, 'rows', own)
    }
    const taken = names.get(type)
    if (!taken) return
    if (name && !(isNew && taken.has(name))) taken.add(name)
    else unnamed.push({ at, type })
  })
  for (const { at, type } of unnamed) {
    const taken = names.get(type) ?? new Set()
    let number = 1
    while (taken.has(`${nameStems.get(type)}-${number}`)) number += 1
    const name = `${nameStems.get(type)}-${number}`
    taken.add(name)
    tr.setNodeAttribute(at, 'name', name)
  }
  fillGaps(doc, tr, newId)
  return tr.docChanged ? tr : null
}

/** What was pasted in part may leave a card without a paragraph or a row without a cell: the cursor needs a place to stand. */
function fillGaps(doc: Node, tr: Transaction, newId: () => string): void {
  const { nodes } = doc.type.schema
  const gaps: { readonly at: number; readonly type: string; readonly instead?: number }[] = []
  const look = (node: Node, inside: number, around: Node | null): void => {
    if (node.childCount === 0 && node.type.contentMatch.matchType(nodes.paragraph as NodeType)) {
      gaps.push({ at: inside, type: 'paragraph' })
    }
    // A list without an item is none.
    if (node.type.name === 'list' && node.childCount === 0) gaps.push({ at: inside - 1, type: 'paragraph', instead: 2 })
    if (node.type.name === 'tableRow' && around) {
      const width = Math.max(...around.children.map(({ childCount }) => childCount))
      const type = node.firstChild?.type.name ?? (around.firstChild === node ? 'tableHeader' : 'tableCell')
      for (let cell = node.childCount; cell < width; cell += 1) gaps.push({ at: inside + node.content.size, type })
    }
    if (node.type.name !== 'agendaRow') return
    let at = inside
    let next = 0
    for (const type of Object.keys(agendaCells)) {
      const child = node.maybeChild(next)
      if (child?.type.name !== type) {
        gaps.push({ at, type })
        continue
      }
      at += child.nodeSize
      next += 1
    }
  }
  look(doc, 0, null)
  doc.descendants((node, at, around) => look(node, at + 1, around))
  for (const { at, type, instead = 0 } of gaps.reverse()) {
    const made = nodes[type]?.create({ id: newId() })
    if (made) tr.replaceWith(at, at + instead, made)
  }
}

function idsIn(doc: Node): ReadonlySet<unknown> {
  const ids = new Set<unknown>()
  doc.descendants(({ attrs }) => {
    ids.add(attrs.id)
  })
  return ids
}
