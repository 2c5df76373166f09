import { describe, expect, test } from 'vitest'
import { type Codepage, codepages } from '../../../main/adapters/files/codepages.ts'
import { decodeText } from '../../../main/adapters/files/decodeText.ts'

/** The text as a program saves it: what the encoding lacks is not in these tables. */
function saved(text: string, encoding: string): Uint8Array {
  const [name = '', mark] = encoding.split(' ')
  const front = mark === 'BOM' ? '\uFEFF' : ''
  if (name === 'utf-8') return Buffer.from(front + text, 'utf8')
  if (name === 'utf-16le') return Buffer.from(front + text, 'utf16le')
  if (name === 'utf-16be') return Buffer.from(front + text, 'utf16le').swap16()
  if (name === 'utf-32le') return utf32(front + text, true)
  if (name === 'utf-32be') return utf32(front + text, false)
  const page = codepages[name as Codepage]
  return Uint8Array.from([...text], (sign) => {
    if (sign < '\x80') return sign.charCodeAt(0)
    const at = [...page].indexOf(sign)
    if (at < 0) throw new Error(`${name} has no ${sign}`)
    return at + 0x80
  })
}

const utf32 = (text: string, little: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer([...text].length * 4))
  ;[...text].forEach((sign, index) => {
    bytes.setUint32(index * 4, sign.codePointAt(0) ?? 0, little)
  })
  return new Uint8Array(bytes.buffer)
}

const german =
  'Name;Organisation;Rolle\r\nJörg Brückner;Bürgerbüro;Geschäftsführer\r\nAnna Groß;Müllabfuhr;Ämterlotsin\r\n'
const single = 'Name\nJörg Müller\n'
const marks = 'Name;Rolle\r\nAnna Weiß;Leitung – „Haus der Jugend“ (§ 5, 3 €)\r\n'
const french = 'Nom;Rôle\nThérèse Lefèvre;Maire\nFrançois Noël;Élu\nHélène Gödel;Archiviste\n'
const nordic = 'Navn;Rolle\nSøren Kjærgård;Leder\nÅse Bjørnstad;Kasserer\n'
const spanish = 'Name;Rolle\nIñaki Muñoz;Alcalde\nJoão Gonçalves;Vereador\n'
const slavic = 'Name;Rolle\nŁukasz Wałęsa;Leitung\nJiří Dvořák;Protokoll\nNikolić Đorđe;Gast\nMilan Škoda;Müllabfuhr\n'
const turkish = 'Name;Rolle\nAyşe Yılmaz;Beirat\nİbrahim Öztürk;Gast\nUğur Şahin;Jörg\n'
const baltic = 'Name;Rolle\nJānis Bērziņš;Gast\nŽydrūnė Kazlauskaitė;Gast\nŠarūnas Kļaviņš;Gast\n'
const cyrillic = 'Имя;Роль\nИван Петров;Гость\nЮлия Щербакова;Врач\n'
const greek = 'Όνομα;Ρόλος\nΓιώργος Παπαδόπουλος;Δήμαρχος\n'
const euro = 'Name;Rolle\nŠaša Žiga;5 € die Stunde\nDušan Weiß;Gast\n'

const latin = [
  'windows-1252',
  'macintosh',
  'ibm-850',
  'iso-8859-15',
  'windows-1250',
  'windows-1254',
  'ibm-852',
  'mac-central-europe',
]
const unicode = [
  'utf-8',
  'utf-8 BOM',
  'utf-16le',
  'utf-16le BOM',
  'utf-16be',
  'utf-16be BOM',
  'utf-32le',
  'utf-32be BOM',
]
const cases: readonly (readonly [string, string, string])[] = [
  ...[...unicode, ...latin].map((encoding) => ['German', german, encoding] as const),
  ...[...unicode, ...latin].map((encoding) => ['one name', single, encoding] as const),
  ...['windows-1252', 'macintosh', 'utf-8', 'utf-16le'].map((encoding) => ['marks', marks, encoding] as const),
  ...['windows-1252', 'macintosh', 'iso-8859-15', 'ibm-850'].map((encoding) => ['French', french, encoding] as const),
  ...['windows-1252', 'macintosh', 'ibm-850'].map((encoding) => ['Nordic', nordic, encoding] as const),
  ...['windows-1252', 'macintosh', 'ibm-850'].map((encoding) => ['Spanish', spanish, encoding] as const),
  ...['windows-1250', 'iso-8859-2', 'ibm-852', 'utf-8'].map((encoding) => ['Slavic', slavic, encoding] as const),
  ...['windows-1254', 'utf-8'].map((encoding) => ['Turkish', turkish, encoding] as const),
  ['Baltic', baltic, 'windows-1257'],
  ...['windows-1251', 'utf-8', 'utf-16le'].map((encoding) => ['Cyrillic', cyrillic, encoding] as const),
  ['Greek', greek, 'windows-1253'],
  ...['iso-8859-15', 'windows-1252'].map((encoding) => ['euro', euro, encoding] as const),
]

describe.each([
  ['CRLF', '\r\n'],
  ['LF', '\n'],
  ['CR', '\r'],
])('line ends of %s', (_, end) => {
  test.each(cases)('%s', (_, text, encoding) => {
    const given = text.replace(/\r?\n/g, end)
    expect([encoding, decodeText(saved(given, encoding))]).toEqual([encoding, { kind: 'text', text: given }])
  })
})

test.each<[string, Uint8Array | string, object]>([
  ['plain ASCII', 'Name\nAnna\n', { kind: 'text', text: 'Name\nAnna\n' }],
  ['nothing', '', { kind: 'text', text: '' }],
  [
    'UTF-8 that was taken for Windows-1252 and saved',
    'Name\nJÃ¶rg MÃ¼ller â€“ GroÃŸ\n',
    { kind: 'text', text: 'Name\nJörg Müller – Groß\n' },
  ],
  ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { kind: 'other', format: 'xlsx' }],
  ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), { kind: 'other', format: 'xls' }],
  ['a PDF', '%PDF-1.7\n', { kind: 'other', format: 'pdf' }],
  ['a page of the web', '\n<html><table>', { kind: 'other', format: 'html' }],
  ['XML', '<?xml version="1.0"?>', { kind: 'other', format: 'xml' }],
  ['rich text', '{\\rtf1\\ansi', { kind: 'other', format: 'rtf' }],
  ['bytes of no text', Uint8Array.of(0, 0, 1, 0, 0, 0, 7, 7, 0, 0), { kind: 'other', format: 'unknown' }],
  // A letter of nothing but doubt: ñ of Windows, ń of Windows in the East.
  [
    'a word that two encodings have',
    Uint8Array.from(Buffer.from('Name\nGda\xf1sk\n', 'latin1')),
    { kind: 'doubt', words: ['Gdańsk', 'Gdañsk'] },
  ],
])('%s', (_, given, expected) => {
  expect(decodeText(typeof given === 'string' ? Buffer.from(given, 'utf8') : given)).toEqual(expected)
})
