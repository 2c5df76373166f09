/**
 * Where a mark such as `**` is one: CommonMark 0.31.2, section 6.2. `before` and `after` are the characters beside it,
 * empty at an end of the text.
 */
export const opens = (mark: string, before: string, after: string): boolean =>
  flanking(before, after) &&
  (mark !== '_' || !flanking(after, before) || separates(before)) &&
  // Not of the standard: a star between letters is the one of Bürger*innen.
  (mark !== '*' || !isWord(before) || !isWord(after))

export const closes = (mark: string, before: string, after: string): boolean => opens(mark, after, before)

/** `outside` and `inside` of the mark. */
const flanking = (outside: string, inside: string): boolean =>
  !isSpace(inside) && (!/[\p{P}\p{S}]/u.test(inside) || isSpace(outside) || separates(outside))

const isWord = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character)

const isSpace = (character: string): boolean => character === '' || /\s/.test(character)

// marked looks at half a character of those that UTF-16 writes with two, and sees no symbol there.
const separates = (character: string): boolean => character.length === 1 && /[\p{P}\p{S}]/u.test(character)

export const firstOf = (text: string): string => /^./su.exec(text)?.[0] ?? ''
export const lastOf = (text: string): string => /.$/su.exec(text)?.[0] ?? ''
