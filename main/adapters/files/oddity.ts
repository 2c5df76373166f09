/**
 * How odd a word looks that may have been read in a wrong encoding; 0 is an everyday word. It comes with the character on either
 * side, or a line end where there is none. The weights are ours: they hold signs within words, capitals behind small letters, vowels
 * in rows and letters of languages that are rare here against each other.
 */
export function oddity(word: string): number {
  const signs = [...word]
  let cost = /[a-zà-öø-ÿ]/i.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) ? 6 : 0
  signs.forEach((sign, at) => {
    if (sign < '\x80') return
    const [before = '\n', after = '\n'] = [signs[at - 1], signs[at + 1]]
    cost += isLetter(sign) ? letter(sign, before, after, signs[at + 2] ?? '\n') : mark(sign, before, after)
  })
  return cost
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign) && !/[ªºﬁﬂƒ]/.test(sign)
const isCapital = (sign: string): boolean => /\p{Lu}/u.test(sign)
const isSmall = (sign: string): boolean => /\p{Ll}/u.test(sign)

function letter(sign: string, before: string, after: string, next: string): number {
  return (
    frequency(sign) + capitals(sign, before, after, next) + alone(sign, before, after) + sounds(sign, before, after)
  )
}

/** Initials stand alone. */
function alone(sign: string, before: string, after: string): number {
  if (isLetter(before) || isLetter(after)) return 0
  return isCapital(sign) && after === '.' ? 0.5 : 2.5
}

function frequency(sign: string): number {
  if (/[äöüßÄÖÜ]/.test(sign)) return 0
  if (/[ışğİŞ]/.test(sign)) return 1.2
  if (/[éèêëáàïíóôøåæúçñãÉÅØ]/.test(sign)) return 1.5
  if (/[šžčćłńśżąęěřůőűđŠŽČĆŁŚŻĐāēīūķļņģėųâÇ]/.test(sign)) return 2
  if (/[ûîù]/.test(sign)) return 2.8
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(sign) ? rareAbroad(sign) : 3.5
}

/** Letters of Cyrillic and Greek beyond their everyday alphabets. */
const rareAbroad = (sign: string): number => (/[А-яЁёІіЇїЄєΑ-Ωα-ωάέήίόύώΆΈΉΊΌΎΏς]/.test(sign) ? 0.2 : 2)

function capitals(sign: string, before: string, after: string, next: string): number {
  if (isCapital(sign) && isSmall(before)) return 5
  if (isCapital(sign) && isCapital(before) && isSmall(after)) return 4
  if (isCapital(sign) && isCapital(after) && isSmall(next)) return 4
  if (isSmall(sign) && sign !== 'ß' && isCapital(before) && isCapital(after)) return 5
  if (!isSmall(sign) || isLetter(before) || !isLetter(after)) return 0
  // A cell begins with a capital.
  return /[;,\t|"\r\n]/.test(before) ? 3.5 : 1.5
}

const vowels = 'aeiouyäöüáàâãåæéèêëěęíìîïóòôõøőúùûüůűąăāēīōūıėįų'
const isVowel = (sign: string): boolean => vowels.includes(sign.toLowerCase())

/** Vowels stand between consonants and consonants beside vowels, but for what everyday words have. */
function sounds(sign: string, before: string, after: string): number {
  if (!/\p{Script=Latin}/u.test(sign)) return 0
  const [left, right] = [isLetter(before), isLetter(after)]
  const small = sign.toLowerCase()
  if (isVowel(sign)) {
    if (small === 'ä' && after.toLowerCase() === 'u') return 0
    if (small === 'ã' && after.toLowerCase() === 'o') return 0
    if (/[ëïéíîú]/.test(small)) return left && isVowel(before) && right && isVowel(after) ? 1.5 : 0
    return (left && isVowel(before) ? 2 : 0) + (right && isVowel(after) ? 2 : 0)
  }
  if (small === 'ß') return left && isVowel(before) ? 0 : 3
  if (/[ńľ]/.test(small) && right && isVowel(after)) return 1.5
  if (/[ñç]/.test(small)) return right ? (isVowel(after) ? 0 : 3) : 1.5
  const vowelBeside = (left && isVowel(before)) || (right && isVowel(after))
  // Škoda, Štefan.
  return vowelBeside || !left ? 0 : 2
}

function mark(sign: string, before: string, after: string): number {
  if (sign === '\ufffd') return 50
  const [left, right] = [isLetter(before), isLetter(after)]
  if (left && right) return /[’‑]/.test(sign) ? (isSmall(after) ? 2 : 0.5) : 6
  if (/[–—]/.test(sign)) return left || right ? 4 : 0.5
  if (sign === '…') return right || after === '.' ? 4 : 0.5
  if (sign === '\u00a0') return 0.5
  // „“ and »« may stand on either side.
  const opening = /[„‚«‹“‘»]/.test(sign) && !left
  const closing = /[“”‘’›»«]/.test(sign) && !right
  if (opening) return right && isSmall(after) ? 3 : 0.5
  if (closing) return left && sign === '‘' ? 2.5 : 0.5
  if (/[„‚«‹“‘»”’›]/.test(sign)) return 5
  if (/[€§°½¼£]/.test(sign)) return left || right ? 4 : 0.5
  if (/[²³]/.test(sign)) return /[m\d]/.test(before) ? 0.5 : 4
  if (/[©®™]/.test(sign)) return right ? 7 : 2
  if (/[─-▟]/.test(sign)) return 6
  return left || right ? 5 : 3
}
