/** What the metadata of a finished PDF says. The Info dictionary repeats it word for word. */
export interface PdfMeta {
  readonly title: string
  readonly description?: string
  readonly author: string
  /** BCP 47. */
  readonly language: string
  /** YYYY-MM-DD. */
  readonly date: string
  /** Names the document across its versions. */
  readonly identifier: string
}

export interface PdfIds {
  /** 32 hexadecimal digits, the same for every version of the document. */
  readonly document: string
  /** 32 hexadecimal digits, another one for every other content. */
  readonly instance: string
}

export const PRODUCER = 'Werkstattkoffer (Typst, pdf-lib)'
export const CREATOR_TOOL = 'Werkstattkoffer'

/**
 * The XMP packet of a PDF that is PDF/A-2a (ISO 19005-2, 6.6.2 and 6.6.4) and PDF/UA-1 (ISO 14289-1, clause 5) at once.
 * PDF/A wants a description of every schema that it does not list itself, so the packet describes `pdfuaid`.
 */
export function xmpPacket(meta: PdfMeta, ids: PdfIds): string {
  const time = `${meta.date}T00:00:00Z`
  const description = meta.description
    ? `\n   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.description)}</rdf:li></rdf:Alt></dc:description>`
    : ''
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.title)}</rdf:li></rdf:Alt></dc:title>${description}
   <dc:creator><rdf:Seq><rdf:li>${xml(meta.author)}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>${xml(meta.language)}</rdf:li></rdf:Bag></dc:language>
   <dc:identifier>${xml(meta.identifier)}</dc:identifier>
   <xmp:CreatorTool>${CREATOR_TOOL}</xmp:CreatorTool>
   <xmp:CreateDate>${time}</xmp:CreateDate>
   <xmp:ModifyDate>${time}</xmp:ModifyDate>
   <xmp:MetadataDate>${time}</xmp:MetadataDate>
   <xmpMM:DocumentID>uuid:${uuid(ids.document)}</xmpMM:DocumentID>
   <xmpMM:InstanceID>uuid:${uuid(ids.instance)}</xmpMM:InstanceID>
   <pdf:Producer>${PRODUCER}</pdf:Producer>
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
${PDFUAID_SCHEMA}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const PDFUAID_SCHEMA = `  <rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`

const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 has no way to write, not even as a reference, become spaces. */
function xml(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
