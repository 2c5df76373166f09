import { createHash } from 'node:crypto'
import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from 'pdf-lib'
import { removeForbidden } from './forbidden.ts'
import { srgbProfile } from './srgbProfile.ts'
import { mendStructure } from './structure.ts'
import { CREATOR_TOOL, type PdfIds, type PdfMeta, PRODUCER, xmpPacket } from './xmp.ts'

/**
 * Makes a tagged PDF 1.7 from the layout engine PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once.
 * Same input, same bytes: dates come from `meta.date` alone, identifiers from `meta.identifier` and the content.
 *
 * Throws when the input is encrypted, broken or without tags, or when `meta` cannot be written.
 */
export async function finish(pdf: Uint8Array, meta: PdfMeta): Promise<Uint8Array> {
  checkMeta(meta)
  const document = await load(pdf)
  const { catalog, context } = document
  if (!(catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict))
    throw new Error('PDF cannot be finished: it carries no tags')

  const ids = identify(pdf, meta)
  removeForbidden(document)
  mendStructure(document)

  const metadata = context.stream(xmpBytes(meta, ids), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  catalog.set(PDFName.of('Lang'), PDFString.of(meta.language))
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(PDFName.of('OutputIntents'), context.obj([outputIntent(document)]))
  viewerPreferences(document).set(PDFName.of('DisplayDocTitle'), PDFBool.True)
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))

  context.trailerInfo.Info = context.register(info(document, meta))
  context.trailerInfo.ID = context.obj([PDFHexString.of(ids.document), PDFHexString.of(ids.instance)])
  return document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
}

export type { PdfMeta } from './xmp.ts'

async function load(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(pdf, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    })
    if (document.getPageCount() === 0) throw new Error('it has no pages')
    return document
  } catch (cause) {
    const reason = (await isEncrypted(pdf)) ? 'it is encrypted' : `it is broken (${messageOf(cause)})`
    throw new Error(`PDF cannot be finished: ${reason}`, { cause })
  }
}

/** The strict parser stumbles over encrypted object streams before it looks at the trailer. */
async function isEncrypted(pdf: Uint8Array): Promise<boolean> {
  try {
    await PDFDocument.load(pdf, { updateMetadata: false })
    return false
  } catch (cause) {
    return cause instanceof EncryptedPDFError
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

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

/** One ICC profile for the whole file (ISO 19005-2, 6.2.3): the layout engine writes sRGB and greys only. */
function outputIntent({ context }: PDFDocument): PDFDict {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile })
  intent.set(PDFName.of('OutputConditionIdentifier'), PDFString.of('sRGB IEC61966-2.1'))
  intent.set(PDFName.of('Info'), PDFString.of('sRGB IEC61966-2.1'))
  return intent
}

function viewerPreferences({ catalog, context }: PDFDocument): PDFDict {
  const key = PDFName.of('ViewerPreferences')
  const present = catalog.lookup(key)
  if (present instanceof PDFDict) return present
  const preferences = context.obj({})
  catalog.set(key, preferences)
  return preferences
}

/** A fresh dictionary: whatever the layout engine wrote there would contradict the metadata stream. */
function info({ context }: PDFDocument, meta: PdfMeta): PDFDict {
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
