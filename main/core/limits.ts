/**
 * How much of what comes from outside is read. Each is far above what a workshop needs, and low enough that reading what
 * somebody made on purpose takes seconds and not hours.
 */

/** Characters of a document: about 120 pages of A4 full of text; the longest of ours has a tenth. */
export const longestDocument = 400_000
/** Characters of a paragraph, a cell or a line: two pages of A4 without an end of a paragraph. */
export const longestParagraph = 5_000
/** Blanks and tabs in a row. */
export const longestSpace = 500
/** Columns before the text of a line; a mark of a list or a quote counts four. */
export const widestIndent = 160
/** Blocks, lists and quotes in one another. Deeper ones leave no room on a page, and the layout engine stops soon after. */
export const deepestNesting = 8
/** Paragraphs, cells and lines of a document with all of its people. */
export const mostParts = 20_000
/** Characters of the same: 20 of the longest documents. */
export const mostLetters = 5_000_000
/** Characters of a paragraph, a cell or a line with the facts in it; the engine's time grows with their square. */
export const longestFilled = 20_000
/** Cards of one block: 100 sheets of name tags. */
export const mostCards = 1_000
/** Accents on one letter (Unicode Standard Annex 15, 13: what any text that somebody can read stays below). */
export const mostMarks = 30
/** Characters of one card: twice what it holds in the smallest type. */
export const mostCardLetters = { badge: 1_000, a7: 2_000, a6: 3_500, half: 5_000 } as const
/** What still has room beside one another on paper. */
export const mostTableColumns = 20
export const mostColumns = 6
/** From 0 to 10, the longest scale that questionnaires use. */
export const mostScaleSteps = 11
/** Fields of a radar chart, whose names stand around it; values of any chart. */
export const mostRadarFields = 16
export const mostChartValues = 200
/** Characters of an address; browsers promise no more, and the layout engine stops at 8,000. */
export const longestAddress = 2_000
/** People of a Vorhaben; the largest halls of our towns hold fewer. */
export const mostPeople = 20_000
/** Rows of any table, and its columns: a rating sheet has a column for each question. */
export const mostRows = 50_000
export const mostCsvColumns = 100
/** Characters of a table: 150 for each of the most people. */
export const longestTable = 3_000_000
/** Characters of a file with facts; the longest of ours has a thousandth. */
export const longestFacts = 500_000
/** Values of a JSON text: five times a project whose every text was written anew. */
export const mostJsonValues = 1_000_000
/** Findings that are listed of one document; who has mended these sees the next. */
export const mostFindings = 1_000
/** Characters of the head of a document, of `kit.yaml` and of `package.yaml`. */
export const longestYaml = 20_000
