import type { Words } from '../words.ts'

/** Findings in tables of people and rating sheets, in English: what happened, and the mend. */
export const tableProblemsEn: Pick<
  Words['problems'],
  | 'table-empty'
  | 'table-header-missing'
  | 'table-above-header'
  | 'table-columns-unused'
  | 'table-column-twice'
  | 'table-cell-beyond'
  | 'table-formula'
  | 'table-letter-lost'
  | 'person-nameless'
  | 'person-name'
  | 'person-glyph'
  | 'person-name-comma'
  | 'person-name-order'
  | 'person-twice'
  | 'people-turned'
  | 'people-columns-unclear'
  | 'rating-value'
  | 'rating-group'
  | 'rating-group-alike'
  | 'rating-without-group'
  | 'rating-columns-missing'
  | 'rating-empty'
> = {
  'table-empty': () => ['There is nothing below the header.', 'Add the rows or choose another file.'],
  'table-header-missing': ({ known, found }) => [
    `The header is missing: no column is recognised in “${found.slice(0, 4).join(' · ')}”.`,
    `Say in the first row what the columns hold, for example: ${known.slice(0, 6).join(', ')}.`,
  ],
  'table-above-header': ({ text, header }) => [
    `“${text}” stands above the header (line ${header}) and is not taken over.`,
    'Delete the line if nothing is missing there.',
  ],
  'table-columns-unused': ({ columns, known }) => [
    `${columns.length === 1 ? 'The column' : 'The columns'} ${columns.join(', ')} ${columns.length === 1 ? 'is' : 'are'} not taken over.`,
    `Read are ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}; rename a column if it belongs to them.`,
  ],
  'table-column-twice': ({ first, other }) => [
    `The columns ${first} and ${other} say the same with different values.`,
    'Delete one of them or give it another heading.',
  ],
  'table-cell-beyond': ({ column, value }) => [
    `“${value}” stands in column ${column}, which has no heading.`,
    'Add the heading; texts that contain the separator belong in quotation marks.',
  ],
  'table-formula': ({ column, value }) => [
    `Column ${column} has the formula “${value}” instead of its result.`,
    'Save the table with values: copy the column and paste it as values.',
  ],
  'table-letter-lost': ({ column, value }) => [
    `A letter of “${value}” (column ${column}) was lost before the table came here.`,
    'Write the word anew in the table and save it as “CSV UTF-8”.',
  ],
  'person-nameless': ({ column }) => [`The name is missing (column ${column}).`, 'Add the name or delete the row.'],
  'person-name': ({ column, value }) => [
    `“${value}” in column ${column} is no name.`,
    'Check that the columns stand below their headings.',
  ],
  'person-glyph': ({ column, value, shown, code }) => [
    `The fonts of the handouts lack the character ${shown === undefined ? code : `“${shown}” (${code})`} of “${value}” (column ${column}); documents with this word are not printed.`,
    'Write the word in other letters.',
  ],
  'person-name-comma': ({ value }) => [
    `“${value}” is printed with its comma.`,
    'If the first name should come first, call the column “last name, first name” or change the name.',
  ],
  'person-name-order': ({ value }) => [
    `Which word of “${value}” is the first name cannot be told; the name stays as it is.`,
    'Put a comma behind the family name or use two columns, first name and last name.',
  ],
  'person-twice': ({ name, first }) => [
    `${name} stands in line ${first} already.`,
    'Delete one of the rows if it is the same person.',
  ],
  'people-turned': ({ value }) => [
    `The names were read as “last name, first name”: ${value}.`,
    'If that is wrong, undo it and paste the list with a header.',
  ],
  'people-columns-unclear': ({ columns }) => [
    `What the ${columns} columns hold cannot be told without headings; nothing was taken over.`,
    'Copy the header as well, for example: first name, last name, organisation, role.',
  ],
  'rating-value': ({ column, value, scale }) => [
    `“${value}” in column ${column} ${scale ? `is not on the scale from ${scale.from} to ${scale.to}` : 'is no number'}.`,
    'Correct the cell; who gave no answer gets an empty one.',
  ],
  'rating-group': ({ column }) => [`The group is missing (column ${column}).`, 'Add the group or delete the row.'],
  'rating-group-alike': ({ one, other }) => [
    `“${one}” and “${other}” count as two groups.`,
    'Write both alike if they are the same group.',
  ],
  'rating-without-group': () => [
    'The column “gruppe” is missing; all sheets count as one group without a name.',
    'Add the column if the evaluation should compare groups.',
  ],
  'rating-columns-missing': ({ names }) => [
    `Without a column, so without answers: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}.`,
    'Add the columns or correct their headings.',
  ],
  'rating-empty': () => ['This sheet has no answer.', 'Delete the row if there is no such sheet.'],
}
