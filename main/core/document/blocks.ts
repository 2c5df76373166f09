import type { Token, Tokens } from 'marked'
import { readDirectiveBlock } from './directiveBlocks.ts'
import type { Block, Blocks, List } from './document.ts'
import { decodeEntities } from './entities.ts'
import { readInlines, readLine } from './inlines.ts'
import type { DirectiveToken } from './lexer.ts'
import { labelKey, type Reader } from './reader.ts'
import { evenRows, type TableToken } from './table.ts'

export function readBlocks(reader: Reader, tokens: readonly Token[]): Blocks {
  return tokens.flatMap((token) => readBlock(reader, token))
}

function readBlock(reader: Reader, token: Token): Blocks {
  if (token.type === 'space') return []
  const place = reader.seek(token.raw)
  const put = (block: Block): Blocks => {
    reader.places.set(block, place)
    return [block]
  }
  switch (token.type) {
    case 'heading': {
      const level = Math.min(6, Math.max(1, token.depth)) as 1 | 2 | 3 | 4 | 5 | 6
      return put({ kind: 'heading', level, inlines: readInlines(reader, token.tokens ?? []) })
    }
    case 'paragraph':
    case 'text':
    case 'html': {
      const inlines = readInlines(reader, ('tokens' in token ? token.tokens : undefined) ?? reader.inline(token.text))
      return inlines.length > 0 ? put({ kind: 'paragraph', inlines }) : []
    }
    case 'list':
      return put(readList(reader, token as Tokens.List))
    case 'blockquote':
      return put({ kind: 'quote', blocks: readBlocks(reader, token.tokens ?? []) })
    case 'code': {
      const info = decodeEntities(token.lang ?? '').trim()
      const language = /^[\w+#.-]+(?=\s|$)/.exec(info)?.[0]
      const beyond = info.slice(language?.length ?? 0).trim()
      if (beyond !== '') reader.report('code-info', { text: beyond }, place)
      // marked adds a line end to a fenced text that has one, and turns tabs at a line's start into spaces, but only in lists.
      const written = token.codeBlockStyle ? String(token.text) : String(token.text).replace(/\n$/, '')
      const text = written.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '    '))
      reader.pass(token.raw)
      return put(language === undefined ? { kind: 'code', text } : { kind: 'code', language, text })
    }
    case 'table':
      return put(readTableBlock(reader, token as unknown as TableToken))
    case 'hr':
      reader.pass(token.raw)
      return put({ kind: 'rule' })
    case 'def':
      reader.definitions.push({ label: labelKey(token.tag), text: token.raw.trim().replace(/\s+/g, ' '), place })
      reader.pass(token.raw)
      return []
    case 'directive':
      return readDirectiveBlock(reader, token as unknown as DirectiveToken, place, readBlocks)
    case 'stray':
      reader.report('block-unnamed', {}, place)
      reader.pass(token.raw)
      return []
    default:
      return 'text' in token && token.text
        ? put({ kind: 'paragraph', inlines: [{ kind: 'text', text: String(token.text) }] })
        : []
  }
}

function readList(reader: Reader, token: Tokens.List): List {
  const items = token.items.map((item): List['items'][number] => {
    reader.seek(item.raw)
    const blocks = readBlocks(
      reader,
      item.tokens.filter((inner) => inner.type !== 'checkbox'),
    )
    return item.task ? { checked: item.checked === true, blocks } : { blocks }
  })
  return { kind: 'list', ordered: token.ordered, start: token.ordered ? Number(token.start) : 1, items }
}

function readTableBlock(reader: Reader, token: TableToken): Block {
  const header = token.header.map((cell) => readLine(reader, cell))
  const rows = evenRows(reader, token).map((cells) => cells.map((cell) => readLine(reader, cell)))
  return { kind: 'table', align: token.align, header, rows }
}
