/**
 * Whether a text names a file in the folder that it is written in, on every platform, and nothing else: parts joined with `/`,
 * each a plain name. Whatever profile, project, shared file, backup, kit or call of the window says about a file passes here.
 *
 * Refused are absolute, drive, UNC and device paths, `..`, streams and other uses of a colon, backslashes, URLs, `~` and
 * variables, percent escapes, control and invisible characters, ends that Windows drops, and signs that only look like one of
 * these or become one by compatibility normalisation (Unicode Standard Annex 15; names that Windows reserves: "Naming Files,
 * Paths, and Namespaces").
 */
export function isOwnName(path: string): boolean {
  if (path.length > longest || looksLikeAnother.test(path)) return false
  // A file system or a web server may see the one behind the other.
  return path.split('/').every((part) => isPlain(part) && isPlain(part.normalize('NFKC')))
}

/** A name that a file may keep, or else `fallback` with the same ending. */
export function ownNameOr(name: string, fallback: string): string {
  if (isOwnName(name) && !name.includes('/')) return name
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''
  return `${fallback}${ending}`
}

/** UTF-16 units: with a folder before it, it fits what Windows takes. */
const longest = 200

const isPlain = (part: string): boolean =>
  part !== '' && !forbidden.test(part) && !reserved.test(part) && !variable.test(part) && !/^[. ~]|[. ]$/.test(part)

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
const forbidden = /[\u0000-\u001f\u007f-\u009f\\/:*?"<>|]/
/** Windows takes these for devices whatever follows the first dot, and drops spaces before it. */
const reserved = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)|^__proto__$/i
/** `%41`, `%NAME%`, `$NAME`, `${NAME}`. */
const variable = /%[0-9a-f]{2}|%[\w()]+%|\$[a-z_{(]/i
/**
 * Slashes, backslashes and colons of other blocks, dots that stand for several; what is invisible or turns the direction of the
 * text; halves of characters, private ones (some systems write forbidden signs so) and those that are none.
 */
const looksLikeAnother =
  /[\u2044\u2215\u29f5-\u29f9\u2571\u2572\uff0f\uff3c\ufe68\uff1a\ufe55\ufe13\ua789\u2236\u2028\u2029\ufdd0-\ufdef]|[\p{Cf}\p{Cs}\p{Co}]|[\ufffe\uffff]/u
