import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adapt,
  adaptationOf,
  localOf,
  readLocal,
  saveLocal,
  updateAdaptation,
} from '../../../main/core/adaptation/adapt.ts'
import type { Adaptation, IdentifiedBlock, Template } from '../../../main/core/adaptation/adaptation.ts'
import { index } from '../../../main/core/adaptation/canonical.ts'
import { compareBlocks } from '../../../main/core/adaptation/compare.ts'
import { decodeAdaptation } from '../../../main/core/adaptation/decodeBlocks.ts'
import { documentOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { joinAdaptations } from '../../../main/core/adaptation/joinAdaptations.ts'
import type { Inlines } from '../../../main/core/document/document.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { arbitraryThree } from './arbitraryEdits.ts'

const head = 'id: brief\ntitle: Einladung\nkind: letter\naudience: public\npage: a4\nlanguage: de\nlock: false'
const read = (body: string, front = head) => parse(`---\n${front}\n---\n\n${body}\n`).document
const template = (body: string, version = '1.0.0', front = head): Template => {
  const document = read(body, front)
  return { version, document, blocks: identify(document) }
}
const supply = (): (() => string) => {
  let count = 0
  return () => `lokal-${++count}`
}
const edit = (from: Template, body: string, before?: Adaptation, newId = supply()): Adaptation => {
  const saved = saveLocal(from, before, readLocal(from, before, read(body), newId))
  if (!saved.ok || !saved.value) throw new Error('nothing was saved')
  return saved.value
}
const textOf = (tree: IdentifiedBlock) => formatBlocks(documentOf(tree, read('').front).blocks)

const letter = [
  '## Einladung',
  'Wir laden Sie herzlich in das {{ vorhaben.ort }} ein.',
  '- Stift\n- Papier\n- **gute** Laune',
  '| Was | Wer |\n| --- | --- |\n| Saal | Amt |\n| Essen | Verein |',
  'Bitte antworten Sie bis Freitag.',
]
const body = letter.join('\n\n')

describe('an edited file keeps the ids of what it changed', () => {
  const marks = (after: string) => {
    const from = template(body)
    return compareBlocks(from.blocks, localOf(edit(from, after)))
      .filter(({ kind, moved }) => kind !== 'same' || moved)
      .map(({ kind, block, moved }) => `${kind} ${block}${moved ? ' moved' : ''}`)
  }
  test.each<[string, string, readonly string[]]>([
    ['one word', body.replace('herzlich', 'gern'), ['changed paragraph']],
    ['a list item', body.replace('Papier', 'Papier und Schere'), ['changed paragraph']],
    ['a new list item', body.replace('- Papier', '- Papier\n- Schere'), ['added item', 'added paragraph']],
    ['a cell', body.replace('Verein', 'Kantine'), ['changed table-row']],
    ['a row gone', body.replace('\n| Saal | Amt |', ''), ['removed table-row']],
    ['a paragraph gone', body.replace('Bitte antworten Sie bis Freitag.', ''), ['removed paragraph']],
    ['a new block', `${body}\n\nBis bald!`, ['added paragraph']],
    ['the last paragraph first', [letter[4], ...letter.slice(0, 4)].join('\n\n'), ['same paragraph moved']],
    ['a paragraph rewritten', body.replace(/Bitte.*/, 'Rufen Sie an.'), ['changed paragraph']],
    ['another heading level', body.replace('## ', '### '), ['changed heading']],
    [
      'a paragraph put into a note',
      body.replace(letter[4] ?? '', `:::note tone=tip\n${letter[4]}\n:::`),
      ['added note', 'same paragraph moved'],
    ],
  ])('%s', (_, after, expected) => expect(marks(after)).toEqual(expected))
})

test('a word change is told word by word, marks and placeholders included', () => {
  const from = template(body)
  const local = localOf(edit(from, body.replace('herzlich in das', '**gern** ins')))
  const [change] = compareBlocks(from.blocks, local).filter(({ kind }) => kind === 'changed')
  const told = change?.kind === 'changed' ? (change.texts.inlines ?? []) : []
  const written = (inlines: Inlines) => formatBlocks([{ kind: 'paragraph', inlines }]).replaceAll('&#32;', ' ')
  expect(told.map(({ kind, inlines }) => [kind, written(inlines)])).toEqual([
    ['same', 'Wir laden Sie'],
    ['removed', ' herzlich in das'],
    ['same', ' '],
    ['added', '**gern** ins '],
    ['same', '{{ vorhaben.ort }} ein.'],
  ])
})

describe('a newer template', () => {
  const check = (mine: string, theirs: string, expected: string, conflicts: readonly string[] = []): void => {
    const next = template(theirs, '1.1.0')
    const updated = updateAdaptation(edit(template(body), mine), next, supply())
    expect(textOf(localOf(updated))).toBe(textOf(identify(read(expected))))
    expect(updated.version).toBe('1.1.0')
    expect(updated.conflicts.map(({ kind }) => kind)).toEqual(conflicts)
  }
  test.each<[string, (text: string) => string, (text: string) => string, ((text: string) => string)?, string[]?]>([
    ['two blocks', (t) => t.replace('Freitag', 'Montag'), (t) => t.replace('Stift', 'Stifte')],
    ['two words of a sentence', (t) => t.replace('herzlich', 'gern'), (t) => t.replace(' ein.', ' dazu ein.')],
    ['bold here, a word there', (t) => t.replace('Bitte', '**Bitte**'), (t) => t.replace('Freitag', 'Montag')],
    ['two list items', (t) => t.replace('Stift', 'Stifte'), (t) => t.replace('Papier', 'Pappe')],
    ['two rows', (t) => t.replace('Amt', 'Bauhof'), (t) => t.replace('Verein', 'Kantine')],
    [
      'a row more, a row changed',
      (t) => `${t}`.replace('| Essen', '| Bus | Amt |\n| Essen'),
      (t) => t.replace('Verein', 'Kantine'),
    ],
    [
      'moved here, changed there',
      (t) => t.split('\n\n').toReversed().join('\n\n'),
      (t) => t.replace('Freitag', 'Montag'),
      (t) => t.split('\n\n').toReversed().join('\n\n').replace('Freitag', 'Montag'),
    ],
    [
      'the same paragraph and the same item added',
      (t) => `${t.replace('- Papier', '- Papier\n- Schere')}\n\nBis bald!`,
      (t) => `${t.replace('- Papier', '- Papier\n- Schere').replace('Saal', 'Festsaal')}\n\nBis bald!`,
      (t) => `${t.replace('- Papier', '- Papier\n- Schere').replace('Saal', 'Festsaal')}\n\nBis bald!`,
    ],
    [
      'the same word',
      (t) => t.replace('Freitag', 'Montag'),
      (t) => t.replace('Freitag', 'Dienstag'),
      (t) => t.replace('Freitag', 'Montag'),
      ['text'],
    ],
    [
      'removed here, changed there',
      (t) => t.replace('\n\nBitte antworten Sie bis Freitag.', ''),
      (t) => t.replace('Freitag', 'Montag'),
      (t) => t.replace('\n\nBitte antworten Sie bis Freitag.', ''),
      ['block'],
    ],
    [
      'changed here, removed there',
      (t) => t.replace('Freitag', 'Montag'),
      (t) => t.replace('\n\nBitte antworten Sie bis Freitag.', ''),
      (t) => t.replace('Freitag', 'Montag'),
      ['block'],
    ],
    [
      'a column more, a cell changed',
      (t) => t.replace(/^\|.*\|$/gm, '$& --- |'),
      (t) => t.replace('Verein', 'Kantine'),
      (t) => t.replace(/^\|.*\|$/gm, '$& --- |'),
      ['block'],
    ],
  ])('%s', (_, mine, theirs, both = (text) => mine(theirs(text)), conflicts = []) =>
    check(mine(body), theirs(body), both(body), conflicts),
  )

  test('the same template again changes nothing', () => {
    const mine = edit(template(body), body.replace('Freitag', 'Montag'))
    expect(updateAdaptation(mine, template(body, '1.0.1'), supply())).toEqual({ ...mine, version: '1.0.1' })
  })
})

describe('saving', () => {
  test('what says the same as the template is no adaptation', () => {
    const from = template(body)
    expect(saveLocal(from, undefined, from.blocks)).toEqual({ ok: true, value: undefined })
    const back = saveLocal(from, edit(from, `${body}\n\nNeu.`), from.blocks)
    expect(back).toEqual({ ok: true, value: undefined })
  })

  test('a locked document refuses', () => {
    const locked = template(body, '1.0.0', head.replace('lock: false', 'lock: true'))
    const local = readLocal(locked, undefined, read(`${body}\n\nNeu.`), supply())
    expect(saveLocal(locked, undefined, local)).toMatchObject({ ok: false, fault: { code: 'document-locked' } })
  })

  test('a conflict is settled by changing its block', () => {
    const next = template(body.replace('Freitag', 'Dienstag'), '1.1.0')
    const open = updateAdaptation(edit(template(body), body.replace('Freitag', 'Montag')), next, supply())
    const elsewhere = edit(next, body.replace('Freitag', 'Montag').replace('Stift', 'Kreide'), open)
    expect(elsewhere.conflicts).toHaveLength(1)
    expect(edit(next, body.replace('Freitag', 'Mittwoch'), elsewhere).conflicts).toEqual([])
  })

  test('unchanged blocks are stored once', () => {
    const mine = edit(template(body), body.replace('Freitag', 'Montag'))
    expect(JSON.stringify(mine.local).length).toBeLessThan(JSON.stringify(mine.base).length / 2)
  })
})

test('what is stored is read back, laid out and matched to itself', () => {
  fc.assert(
    fc.property(arbitraryThree, ({ front, base, mine }) => {
      const document = documentOf(base, { ...front, lock: false })
      const from: Template = { version: '1.0.0', document, blocks: base }
      const stored: Adaptation = adaptationOf('1.0.0', base, mine, [])
      expect(decodeAdaptation(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
      expect(localOf(stored)).toEqual(mine)
      const shown = adapt(from, stored)
      expect(shown.blocks).toEqual(documentOf(mine, front).blocks)
      expect(readLocal(from, stored, shown, () => 'nie')).toEqual(mine)
    }),
    { numRuns: 500, seed: 31 },
  )
})

test('ids of an edited file: none twice, and those of the template where its text stands', () => {
  fc.assert(
    fc.property(arbitraryThree, ({ front, base, mine }) => {
      const from: Template = { version: '1.0.0', document: documentOf(base, front), blocks: base }
      const edited = readLocal(from, undefined, documentOf(mine, front), supply())
      const count = (block: IdentifiedBlock): number => block.parts.reduce((sum, part) => sum + count(part), 1)
      expect(index(edited).size).toBe(count(edited))
      expect(documentOf(edited, front)).toEqual(documentOf(mine, front))
    }),
    { numRuns: 2000, seed: 32 },
  )
})

/** The words that an edit brought in. */
const words = (value: unknown): readonly string[] => JSON.stringify(value).match(/(?:mine|theirs)\dx/g) ?? []

describe('a newer template whose ids are not carried over', () => {
  test('no word that was written on either side is lost: it stands in the text or in a conflict', () => {
    let merged = 0
    fc.assert(
      fc.property(arbitraryThree, ({ front, base, mine, theirs }) => {
        const newId = supply()
        const open = { ...front, lock: false }
        const from: Template = { version: '1.0.0', document: documentOf(base, open), blocks: base }
        const document = documentOf(theirs, open)
        const newer: Template = { version: '1.1.0', document, blocks: identify(document) }
        const saved = saveLocal(from, undefined, readLocal(from, undefined, documentOf(mine, open), newId))
        if (!saved.ok || !saved.value) return
        const next = updateAdaptation(saved.value, newer, newId)
        const found = new Set(words([localOf(next), next.conflicts]))
        expect(words([mine, theirs]).filter((word) => !found.has(word))).toEqual([])
        const local = new Set(words(localOf(next)))
        expect(words(mine).filter((word) => !local.has(word))).toEqual([])
        expect(decodeAdaptation(JSON.parse(JSON.stringify(next)))).toEqual(next)
        if (words(mine).length > 0 && words(theirs).length > 0) merged += 1
      }),
      { numRuns: 1000, seed: 33 },
    )
    expect(merged).toBeGreaterThan(100)
  })

  test('the same template again leaves the local text as it is, and its own text leaves nothing to merge', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ front, base, mine }) => {
        const newId = supply()
        const open = { ...front, lock: false }
        const from: Template = { version: '1.0.0', document: documentOf(base, open), blocks: base }
        const saved = saveLocal(from, undefined, readLocal(from, undefined, documentOf(mine, open), newId))
        if (!saved.ok || !saved.value) return
        const again = { version: '1.1.0', document: from.document, blocks: identify(from.document) }
        const next = updateAdaptation(saved.value, again, newId)
        expect([documentOf(localOf(next), open), next.conflicts]).toEqual([documentOf(mine, open), []])
        const document = documentOf(mine, open)
        const caughtUp = updateAdaptation(
          saved.value,
          { version: '1.1.0', document, blocks: identify(document) },
          newId,
        )
        expect(documentOf(localOf(caughtUp), open)).toEqual(document)
      }),
      { numRuns: 500, seed: 34 },
    )
  })
})

describe('changes of two places', () => {
  test('joined, no word of either is lost; joined again, nothing changes', () => {
    let merged = 0
    fc.assert(
      fc.property(arbitraryThree, ({ front, base, mine, theirs }) => {
        const newId = supply()
        const open = { ...front, lock: false }
        const from: Template = { version: '1.0.0', document: documentOf(base, open), blocks: base }
        const kept = [mine, theirs].map((tree) =>
          saveLocal(from, undefined, readLocal(from, undefined, documentOf(tree, open), newId)),
        )
        const [here, there] = kept.map((saved) => (saved.ok ? saved.value : undefined))
        if (!there) return
        const joined = joinAdaptations(from, here, there, undefined, newId)
        const found = new Set(words([localOf(joined), joined.conflicts]))
        expect(words([here, there]).filter((word) => !found.has(word))).toEqual([])
        expect(decodeAdaptation(JSON.parse(JSON.stringify(joined)))).toEqual(joined)
        if (joined.conflicts.length > 0) return
        const again = joinAdaptations(from, joined, there, localOf(there), newId)
        expect(localOf(again)).toEqual(localOf(joined))
        if (here) merged += 1
      }),
      { numRuns: 1000, seed: 35 },
    )
    expect(merged).toBeGreaterThan(100)
  })
})

test('the same file opened twice leaves each place open once', () => {
  const from = template(body)
  const newId = supply()
  const mine = edit(from, body.replace('bis Freitag', 'bis Montag'), undefined, newId)
  const theirs = edit(from, body.replace('bis Freitag', 'bis Mittwoch'), undefined, newId)
  const joined = joinAdaptations(from, mine, theirs, undefined, newId)
  expect(joined.conflicts.map(({ kind }) => kind)).toEqual(['text'])
  expect(joinAdaptations(from, joined, theirs, undefined, newId).conflicts).toEqual(joined.conflicts)
})
