import type { Person } from './facts.ts'

/**
 * A name for each person that stays the same when the list is put into another order or grows: lower-case words joined by hyphens,
 * as form fields are named. People of one name are told apart by their organisation, and only then by their order.
 */
export function personKeys(people: readonly Person[]): readonly string[] {
  const names = people.map(({ name }) => wordsOf(name) || 'ohne-namen')
  const full = people.map(({ organisation }, index) => {
    const name = names[index] ?? ''
    return names.filter((other) => other === name).length > 1
      ? [name, wordsOf(organisation)].filter(Boolean).join('-')
      : name
  })
  return full.map((key, index) => {
    const before = full.slice(0, index).filter((other) => other === key).length
    return before === 0 ? key : `${key}-${before + 1}`
  })
}

const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  ı: 'i',
}

/** Letters of other alphabets by their number. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßøłđæı]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-z0-9-]/g, (letter) => `u${letter.codePointAt(0)?.toString(16)}`)
    .replace(/^-|-$/g, '')
