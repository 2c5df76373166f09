import { createHash } from 'node:crypto'
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import type { Printing } from '../../core/handout/printing.ts'
import { removeForbidden } from './forbidden.ts'
import { mendLetters } from './letters.ts'
import { setPrintHints } from './printHints.ts'
import { openSource, type Source } from './source.ts'
import { srgbProfile } from './srgbProfile.ts'
import { writePdf } from './write.ts'
import { CREATOR_TOOL, type PdfIds, type PdfMeta, PRODUCER, xmpPacket } from './xmp.ts'

/**
 * Makes a tagged PDF 1.7 from the layout engine PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once.
 * Same input, same bytes: dates come from `meta.date` alone, identifiers from `meta.identifier` and the content.
 *
 * Throws when the input is encrypted, broken or without tags, or when `meta` cannot be written.
 */
export function finish(pdf: Uint8Array, meta: PdfMeta, printing: Printing = { exact: false }): Uint8Array {
  checkMeta(meta)
  const source = open(pdf)
  const { changes, context, resolve, trailer } = source
  const root = trailer.get(PDFName.of('Root'))
  const catalog = resolve(root)
  if (!(root instanceof PDFRef && catalog instanceof PDFDict)) throw broken('it has no catalog')
  if (!(resolve(catalog.get(PDFName.of('StructTreeRoot'))) instanceof PDFDict))
    throw new Error('PDF cannot be finished: it carries no tags')
  changes.set(root.objectNumber, catalog)
  const pages = pagesBelow(source, catalog.get(PDFName.of('Pages')))
  if (pages.length === 0) throw broken('it has no pages')

  const ids = identify(pdf, meta)
  removeForbidden(source, catalog, pages)
  mendLetters(source, pages)
  for (const page of pages) page.set(PDFName.of('Tabs'), PDFName.of('S'))

  const metadata = context.stream(xmpBytes(meta, ids), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), replace(source, catalog.get(PDFName.of('Metadata')), metadata))
  catalog.set(PDFName.of('Lang'), PDFString.of(meta.language))
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(PDFName.of('OutputIntents'), context.obj([outputIntent(source)]))
  const preferences = viewerPreferences(source, catalog)
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True)
  setPrintHints(source, preferences, pages, printing)
  return writePdf(source, {
    root,
    info: replace(source, trailer.get(PDFName.of('Info')), info(source, meta)),
    id: context.obj([PDFHexString.of(ids.document), PDFHexString.of(ids.instance)]),
  })
}

export type { PdfMeta } from './xmp.ts'

function open(pdf: Uint8Array): Source {
  try {
    const source = openSource(pdf)
    if (!source.trailer.has(PDFName.of('Encrypt'))) return source
  } catch (cause) {
    throw broken(cause instanceof Error ? cause.message : String(cause), cause)
  }
  throw new Error('PDF cannot be finished: it is encrypted')
}

const broken = (reason: string, cause?: unknown): Error =>
  new Error(`PDF cannot be finished: it is broken (${reason})`, { cause })

/** The pages of a tree, in order; they are written anew. A tree that leads back to itself ends. */
function pagesBelow(source: Source, node: PDFObject | undefined, above: readonly PDFObject[] = []): readonly PDFDict[] {
  const found = source.resolve(node)
  if (!(node instanceof PDFRef && found instanceof PDFDict) || above.includes(node)) return []
  const kids = source.resolve(found.get(PDFName.of('Kids')))
  if (kids instanceof PDFArray) return kids.asArray().flatMap((kid) => pagesBelow(source, kid, [...above, node]))
  source.changes.set(node.objectNumber, found)
  return [found]
}

/** Puts an object in the place of the one that `old` leads to, or in a new one. */
function replace({ changes, context }: Source, old: PDFObject | undefined, object: PDFObject): PDFRef {
  const at = old instanceof PDFRef ? old : context.nextRef()
  changes.set(at.objectNumber, object)
  return at
}

function checkMeta(meta: PdfMeta): void {
  if (meta.title.trim() === '') throw new Error('PDF cannot be finished: the title is empty')
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(meta.language))
    throw new Error(`PDF cannot be finished: "${meta.language}" is no language tag after BCP 47`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(meta.date) || Number.isNaN(Date.parse(meta.date)))
    throw new Error(`PDF cannot be finished: "${meta.date}" is no date of the form YYYY-MM-DD`)
}

function identify(pdf: Uint8Array, meta: PdfMeta): PdfIds {
  const { title, description = '', author, language, date, identifier } = meta
  const facts = JSON.stringify([title, description, author, language, date, identifier])
  return {
    document: createHash('sha256').update(identifier).digest('hex').slice(0, 32),
    instance: createHash('sha256').update(facts).update(pdf).digest('hex').slice(0, 32),
  }
}

/** Uncompressed and in UTF-8, so that archives can read it without a PDF parser (ISO 19005-2, 6.6.2.1). */
const xmpBytes = (meta: PdfMeta, ids: PdfIds): Uint8Array => new TextEncoder().encode(xmpPacket(meta, ids))

let packed: Uint8Array | undefined

function packedProfile(context: PDFContext): PDFRawStream {
  packed ??= context.flateStream(srgbProfile()).contents
  return context.stream(packed, { N: 3, Filter: 'FlateDecode' })
}

/** One ICC profile for the whole file (ISO 19005-2, 6.2.3): the layout engine writes sRGB and greys only. */
function outputIntent(source: Source): PDFDict {
  const { context } = source
  const profile = replace(source, undefined, packedProfile(context))
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile })
  intent.set(PDFName.of('OutputConditionIdentifier'), PDFString.of('sRGB IEC61966-2.1'))
  intent.set(PDFName.of('Info'), PDFString.of('sRGB IEC61966-2.1'))
  return intent
}

function viewerPreferences({ context, resolve }: Source, catalog: PDFDict): PDFDict {
  const key = PDFName.of('ViewerPreferences')
  const present = resolve(catalog.get(key))
  if (present instanceof PDFDict) {
    catalog.set(key, present)
    return present
  }
  const preferences = context.obj({})
  catalog.set(key, preferences)
  return preferences
}

/** A fresh dictionary: whatever the layout engine wrote there would contradict the metadata stream. */
function info({ context }: Source, meta: PdfMeta): PDFDict {
  const time = PDFString.of(`D:${meta.date.replaceAll('-', '')}000000Z`)
  const dictionary = context.obj({ CreationDate: time, ModDate: time })
  const texts = {
    Title: meta.title,
    Author: meta.author,
    Subject: meta.description,
    Creator: CREATOR_TOOL,
    Producer: PRODUCER,
  }
  for (const [key, value] of Object.entries(texts))
    if (value) dictionary.set(PDFName.of(key), PDFHexString.fromText(value))
  return dictionary
}
