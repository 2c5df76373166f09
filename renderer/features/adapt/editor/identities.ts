import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/**
 * Every block and part has an identity of its own, and every field and canvas a name of its own in the PDF form: a split,
 * pasted or new one gets a new one.
 */
export function identities(doc: Node, tr: Transaction, newId: () => string): Transaction | null {
  const seen = new Set<unknown>()
  const names = new Set<unknown>()
  const unnamed: number[] = []
  doc.descendants((node, at) => {
    if ('id' in node.attrs) {
      if (typeof node.attrs.id === 'string' && !seen.has(node.attrs.id)) seen.add(node.attrs.id)
      else tr.setNodeAttribute(at, 'id', newId())
    }
    if (!named.has(node.type.name)) return
    if (node.attrs.name && !names.has(node.attrs.name)) names.add(node.attrs.name)
    else unnamed.push(at)
  })
  for (const at of unnamed) {
    const stem = doc.nodeAt(at)?.type.name === 'canvas' ? 'flaeche' : 'feld'
    let number = 1
    while (names.has(`${stem}-${number}`)) number += 1
    names.add(`${stem}-${number}`)
    tr.setNodeAttribute(at, 'name', `${stem}-${number}`)
  }
  return tr.docChanged ? tr : null
}

const named = new Set(['field', 'canvas'])
