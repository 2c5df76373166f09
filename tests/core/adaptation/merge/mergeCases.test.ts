import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Conflict, IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import { wordsOf } from '../../../../main/core/adaptation/differences.ts'
import { contentOf, documentOf } from '../../../../main/core/adaptation/identified.ts'
import { identify } from '../../../../main/core/adaptation/identity.ts'
import { matchBlocks } from '../../../../main/core/adaptation/matchBlocks.ts'
import { mergeBlocks } from '../../../../main/core/adaptation/merge/mergeBlocks.ts'
import { adoptSameAdditions } from '../../../../main/core/adaptation/merge/sameAdditions.ts'
import type { Document } from '../../../../main/core/document/document.ts'
import { format } from '../../../../main/core/document/format.ts'
import { parse } from '../../../../main/core/document/parse.ts'

/**
 * What people expect of a merge: `tests/cases/merge/*.md` has a case behind each `===`. A side that is not written is the
 * base. `open` has a line for each place that is left to settle: base | mine | theirs, `-` where the block is gone.
 */
const folder = join(import.meta.dirname, '../../../cases/merge')
const head = '---\nid: fall\ntitle: Fall\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'

interface Case {
  readonly name: string
  readonly base: string
  readonly mine: string
  readonly theirs: string
  readonly result: string
  readonly open: string
}

const readCases = (text: string): readonly Case[] =>
  text
    .split(/^=== /m)
    .slice(1)
    .map((part): Case => {
      const [name = '', ...sections] = part.split(/^--- (?=[a-z]+$)/m)
      const given = new Map(sections.map((section) => [section.split('\n', 1)[0], section.replace(/^.*\n/, '').trim()]))
      const { base = '', mine = base, theirs = base, result = '', open = '' } = Object.fromEntries(given)
      return { name: name.trim(), base, mine, theirs, result, open }
    })

function read(text: string): Document {
  const { document, problems } = parse(head + text, 'fall.md')
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  if (!document) throw new Error(`no document: ${text}`)
  return document
}

const said = (block: IdentifiedBlock | undefined): string => (block ? wordsOf(block, 1000) : '-')
const text = (inlines: IdentifiedBlock['texts'][string] | undefined): string =>
  said({ id: '', kind: 'paragraph', values: {}, texts: { inlines: inlines ?? [] }, parts: [] })

function write(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'order':
      return 'order'
    case 'block':
      return `block: ${[conflict.base, conflict.mine, conflict.theirs].map(said).join(' | ')}`
    case 'text':
      return `text: ${[conflict.base, conflict.mine, conflict.theirs].map(text).join(' | ')}`
    case 'value':
      return `value ${conflict.field}: ${[conflict.base, conflict.mine, conflict.theirs].map(String).join(' | ')}`
  }
}

function merged({ base, mine, theirs }: Case): Pick<Case, 'result' | 'open'> {
  const template = read(base)
  const known = identify(template)
  const side = (text: string, name: string): IdentifiedBlock => {
    let last = 0
    return matchBlocks(known, contentOf(read(text)), () => `${name}-${++last}`)
  }
  const my = side(mine, 'mine')
  const { blocks, conflicts } = mergeBlocks(known, my, adoptSameAdditions(known, my, side(theirs, 'theirs')))
  return { result: body(documentOf(blocks, template.front)), open: conflicts.map(write).join('\n') }
}

const body = (document: Document): string =>
  format(document)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim()

describe.each(readdirSync(folder).sort())('%s', (file) => {
  test.each(readCases(readFileSync(join(folder, file), 'utf8')).map((each) => [each.name, each] as const))(
    '%s',
    (_, each) => expect(merged(each)).toEqual({ result: body(read(each.result)), open: each.open }),
  )
})
