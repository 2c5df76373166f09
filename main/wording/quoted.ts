/**
 * Marks what an English text takes over from a German document, so that the window can say in which language it stands.
 * The marks are Unicode's own for text of another language within a line (first strong isolate, pop), and draw nothing.
 */
export const source = (text: string): string => `${begin}${text.replaceAll(marks, '')}${end}`
export const quoted = (text: string): string => `“${source(text)}”`

/** The text in pieces, by turns our own words and what was taken over. */
export const piecesOf = (text: string): readonly string[] => text.split(marks)

const begin = '\u2068'
const end = '\u2069'
const marks = /[\u2068\u2069]/g
