import type { Person } from './facts.ts'

/**
 * A name for each person that stays the same when the list is put into another order or grows: lower-case words joined by hyphens,
 * as form fields are named. People of one name are told apart by their organisation, and only then by their order. No two are
 * alike. Takes time in proportion to the list.
 */
export function personKeys(people: readonly Person[]): readonly string[] {
  const names = people.map(({ name }) => wordsOf(name) || 'ohne-namen')
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (const name of names) (once.has(name) ? twice : once).add(name)
  const full = people.map(({ organisation }, index) => {
    const name = names[index] ?? ''
    return twice.has(name) ? [name, wordsOf(organisation)].filter(Boolean).join('-') : name
  })
  const taken = new Set(full)
  const last = new Map<string, number>()
  return full.map((key) => {
    let number = (last.get(key) ?? 0) + 1
    while (number > 1 && taken.has(`${key}-${number}`)) number += 1
    last.set(key, number)
    return number === 1 ? key : `${key}-${number}`
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
