import { Buffer } from 'node:buffer'
import { type Codepage, codepages } from './codepages.ts'
import { oddity } from './oddity.ts'

/** What a page costs before a word is read: German spreadsheets on Windows write the first. */
const rare: Readonly<Record<Codepage, number>> = {
  'windows-1252': 0,
  'iso-8859-15': 1,
  macintosh: 1,
  'windows-1250': 1.5,
  'ibm-850': 1.5,
  'windows-1251': 5,
  'windows-1253': 5,
  'windows-1254': 1.5,
  'windows-1257': 2.5,
  'mac-central-europe': 3,
  'iso-8859-2': 3,
  'ibm-852': 3,
}
const pages = Object.keys(codepages) as Codepage[]

/** Two readings closer than this are a matter of luck. */
const doubt = 1.5
const mostWords = 2000

/**
 * The encoding of one byte a letter in which the words of a text are the least odd. Where two are about level and read differently,
 * there is no telling: the first word that differs, in both.
 */
export function guessCodepage(
  bytes: Uint8Array,
): { readonly page: Codepage } | { readonly words: readonly [string, string] } {
  const words = oddWords(bytes)
  const macEnds = bytes.includes(13) && !bytes.includes(10)
  const costs = pages
    .map((page) => {
      const read = words.map((word) => decoded(word, page))
      const ends = page.startsWith('mac') && macEnds ? -1 : 0
      return { page, read, cost: rare[page] + ends + read.reduce((sum, word) => sum + oddity(word), 0) }
    })
    .sort((one, other) => one.cost - other.cost)
  const [best, ...others] = costs as [(typeof costs)[number], ...typeof costs]
  for (const other of others) {
    if (other.cost - best.cost >= doubt) break
    const at = best.read.findIndex((word, index) => word !== other.read[index])
    if (at >= 0) return { words: [bare(best.read[at]), bare(other.read[at])] }
  }
  return { page: best.page }
}

const bare = (word = ''): string => word.slice(1, -1)

/** Every different word with a byte beyond ASCII, with the character on either side; a line end where there is none. */
function oddWords(bytes: Uint8Array): readonly string[] {
  const words = new Set<string>()
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  for (const { 0: word, index } of text.matchAll(/[\x80-\xffA-Za-z]{1,60}/g)) {
    if (/^[A-Za-z]+$/.test(word)) continue
    words.add(`${text[index - 1] ?? '\n'}${word}${text[index + word.length] ?? '\n'}`)
    if (words.size >= mostWords) break
  }
  return [...words]
}

const decoded = (word: string, page: Codepage): string =>
  word.replace(/[\x80-\xff]/g, (sign) => codepages[page][sign.charCodeAt(0) - 0x80] ?? '')
