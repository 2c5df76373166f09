/**
 * How much of what comes from outside is read. Each is far above what a workshop needs, and low enough that reading what
 * somebody made on purpose takes seconds and not hours.
 */

/** Characters of a document: about 95 pages of A4 full of text; the longest of ours has a tenth. */
export const longestDocument = 250_000
/** Characters of a paragraph, a cell or a line: two pages of A4 without an end of a paragraph. */
export const longestParagraph = 5_000
/** Blanks and tabs in a row. */
export const longestSpace = 500
/** Columns before the text of a line; a mark of a list or a quote counts four. */
export const widestIndent = 160
/** Findings that are listed of one document; who has mended these sees the next. */
export const mostFindings = 1_000
/** Characters of the head of a document, of `kit.yaml` and of `package.yaml`. */
export const longestYaml = 20_000
