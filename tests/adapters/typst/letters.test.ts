import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { openSync } from 'fontkit'
import { afterAll, describe, expect, test } from 'vitest'
import { finish } from '../../../main/adapters/pdf/finish.ts'
import { isBeyondFirst, isEmoji } from '../../../main/adapters/typst/coverage.ts'
import { type FontSet, letteringOf } from '../../../main/adapters/typst/lettering.ts'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { drawnTexts } from './drawnTexts.ts'

const resources = typstResources(resolve(import.meta.dirname, '../../..'))
const typesetter = createTypesetter({ ...resources, threads: 1 })
afterAll(() => typesetter.close())

async function draw(text: string): Promise<Uint8Array> {
  const head = '---\nid: a\ntitle: Probe\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'
  const { document } = parse(head + text, 'a.md')
  const handout = buildHandout({
    document,
    kit: { id: 'kit', title: 'Kit' },
    package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY 4.0', date: '2026-11-24' },
  })
  const { pdf } = await typesetter.render(handout, new Map())
  return new Uint8Array(
    finish(pdf, { title: 'Probe', author: 'A', language: 'de', date: '2026-11-24', identifier: 'probe' }),
  )
}

const charactersOf = (path: string | undefined): ReadonlySet<number> => {
  const font = openSync(path ?? '')
  return new Set('characterSet' in font ? font.characterSet : [])
}
const [first] = resources.fonts
const source = resources.fonts.find((path) => path.endsWith('SourceSans3-Regular.ttf'))
const more = (set: FontSet): ReadonlySet<number> => charactersOf(resources.moreFonts?.[set]?.[0])
const isUnseen = (sign: string): boolean => /[\p{Default_Ignorable_Code_Point}\p{Zs}\p{Cc}\p{Co}]/u.test(sign)

describe('what calls for which font is what the fonts have', () => {
  const [plain, symbols, latin] = [charactersOf(first), charactersOf(source), more('latin')]
  test('Noto Sans', () => {
    const wrong = [...latin].filter((point) => {
      const sign = String.fromCodePoint(point)
      if (isUnseen(sign) || /\p{Script=Devanagari}/u.test(sign) || (point >= 0x951 && point <= 0x965)) return false
      const isLetter = /\p{Script=Latin}/u.test(sign) && !plain.has(point)
      const wanted = isLetter || /\p{M}/u.test(sign) || !(plain.has(point) || symbols.has(point))
      return wanted !== isBeyondFirst(point)
    })
    expect(wrong).toEqual([])
  })
  test('Noto Emoji', () => {
    const wrong = [...more('emoji')].filter((point) => {
      const sign = String.fromCodePoint(point)
      if (isUnseen(sign)) return false
      return !(plain.has(point) || symbols.has(point) || latin.has(point)) !== isEmoji(point)
    })
    expect(wrong).toEqual([])
  })
})

test.each<[string, string, readonly FontSet[]]>([
  ['German', 'Käßmühle – „Öl“ … 5 € ½ → ☐ ✓ • ·', []],
  ['letters of the first font', 'Łódź Čapek Dvořák Şahin İzmir Đorđe Szabó Ștefan', []],
  ['Cyrillic and Greek', 'Іван Щербак Γιώργος', []],
  ['Vietnamese', 'Nguyễn', ['latin']],
  ['a mark on a letter', 'M̂ika', ['latin']],
  ['Arabic', 'محمد', ['arabic']],
  ['Hebrew', 'דוד', ['hebrew']],
  ['Han and kana', '李 たなか', ['han']],
  ['Hangul', '김철수', ['hangul']],
  ['more at once', 'გიორგი Խաչատուր अमित สมชาย 😀', ['armenian', 'georgian', 'devanagari', 'thai', 'emoji']],
])('%s', (_, text, sets) => {
  expect(letteringOf(text)?.sets ?? []).toEqual(sets)
})

/** Letters come composed or not, and with spaces that have no width where a glyph only adds to a letter. */
const plainText = (text: string): string => text.normalize('NFC').replace(/[\u200b\s]/g, '')

test.each([
  'Nguyễn Thị Hồng',
  'Đặng Ơn',
  'Ḩassān',
  'İstanbul Łódź',
  'Іван Щербак',
  'Γιώργος',
  'დავით',
  'Խաչատուր',
  '李小龍',
  '山田太郎',
  '김철수',
  'דוד',
  'Anna 😀',
])('%s is drawn and found', async (name) => {
  const texts = await drawnTexts(await draw(`Vor ${name} nach`))
  expect(plainText(texts.map(({ text }) => text).join(''))).toContain(plainText(name))
})

/** Letters with marks that Unicode does not compose, as DIN 91379 asks for them, and two that Vietnamese and Arabic names bring. */
const sequences =
  'A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̀ L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̀ l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ Ç̆ ç̆ Û̄ û̄ ß̀ ồ ễ Ḩ Ž̦ Ç̌ Ŋ̊'.split(
    ' ',
  )

test('every mark of DIN 91379 stands at its letter', async () => {
  for (const face of resources.moreFonts?.latin ?? []) {
    const font = openSync(face)
    if (!('layout' in font)) throw new Error(face)
    const loose = sequences.filter((sequence) => {
      const { glyphs, positions } = font.layout(sequence)
      const isLoose = ({ xAdvance, xOffset, yOffset }: (typeof positions)[number], index: number): boolean =>
        index > 0 && xAdvance === 0 && xOffset === 0 && yOffset === 0
      return glyphs.some(({ id }) => id === 0) || positions.some(isLoose)
    })
    expect(loose).toEqual([])
  }
  expect((await draw(sequences.join(' '))).length).toBeGreaterThan(10_000)
})

test('pages without such letters have the bytes that they have in a thread that never drew others', async () => {
  const digest = async () =>
    createHash('sha256')
      .update(await draw('Jörg Łódź → ☐'))
      .digest('hex')
  const before = await digest()
  await draw('محمد 李 Nguyễn')
  expect(await digest()).toBe(before)
})
