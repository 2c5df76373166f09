import { isBeyondFirst, isEmoji } from './coverage.ts'

const like =
  (pattern: RegExp) =>
  (codepoint: number): boolean =>
    pattern.test(String.fromCodePoint(codepoint))

/** Fonts that are loaded only for pages that need them, in the order in which they are asked. */
export const fontSets = {
  latin: { family: 'Noto Sans', needed: isBeyondFirst },
  arabic: { family: 'Noto Sans Arabic', needed: like(/\p{Script=Arabic}|[،؛؟٠-٩]/u) },
  hebrew: { family: 'Noto Sans Hebrew', needed: like(/\p{Script=Hebrew}/u) },
  armenian: { family: 'Noto Sans Armenian', needed: like(/\p{Script=Armenian}/u) },
  georgian: { family: 'Noto Sans Georgian', needed: like(/\p{Script=Georgian}/u) },
  devanagari: { family: 'Noto Sans Devanagari', needed: like(/\p{Script=Devanagari}|[।॥]/u) },
  thai: { family: 'Noto Sans Thai', needed: like(/\p{Script=Thai}|฿/u) },
  han: {
    family: 'Noto Sans SC',
    needed: like(
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|[\u3000-\u303f\uff00-\uffef]/u,
    ),
  },
  hangul: { family: 'Noto Sans KR', needed: like(/\p{Script=Hangul}/u) },
  emoji: { family: 'Noto Emoji', needed: isEmoji },
} as const satisfies Readonly<
  Record<string, { readonly family: string; readonly needed: (codepoint: number) => boolean }>
>
export type FontSet = keyof typeof fontSets
export const allSets = Object.keys(fontSets) as FontSet[]

/** What the template does for letters beyond the two fonts of every page. Patterns are those of the layout engine. */
export interface Lettering {
  readonly sets: readonly FontSet[]
  readonly families: readonly string[]
  /** Words that are drawn in Noto Sans from their first letter to their last; empty: none. */
  readonly words: string
  /** Words from right to left, that stand apart from what is around them; empty: none. */
  readonly rightToLeft: string
}

/** Of the text of all pages; nothing for pages that need no other font, and those are drawn as ever. */
export function letteringOf(text: string): Lettering | undefined {
  // Everything below U+0100 and the marks of German typography is in the first font.
  const rare = [...new Set(text.match(/[^\p{ASCII}\u0080-\u00ff\u2010-\u2022\u2026\u20ac\u2190-\u2193\u2713]/gu) ?? [])]
  const points = rare.map((sign) => sign.codePointAt(0) ?? 0)
  const sets = allSets.filter((set) => points.some(fontSets[set].needed))
  if (sets.length === 0) return undefined
  const letters = rare.filter((sign) => /[\p{L}\p{M}]/u.test(sign) && isBeyondFirst(sign.codePointAt(0) ?? 0))
  const listed = letters.map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`).join('')
  const within = String.raw`[\p{L}\p{M}\u{2019}'\-]*`
  const runs = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew} ]*/gu) ?? []
  return {
    sets,
    families: sets.map((set) => fontSets[set].family),
    words: listed === '' ? '' : `${within}[${listed}]${within}`,
    rightToLeft: runs.length > 0 && runs.every((run) => run.length <= longestApart) ? engineRtl : '',
  }
}

/** A sentence breaks over lines, which what stands apart cannot. */
const longestApart = 60
const engineRtl = String.raw`[\p{Arabic}\p{Hebrew}][\p{Arabic}\p{Hebrew}\p{M}\u{200c}\u{200d} .'"\u{2019}\-]*[\p{Arabic}\p{Hebrew}\p{M}]|[\p{Arabic}\p{Hebrew}]`
