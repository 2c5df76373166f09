import type { Allowed, Expected } from '../../core/expected.ts'
import { type PlaceholderEntry, placeholderEntry } from '../../core/facts/placeholders.ts'
import { escapedNumber, exampleEntry, signed } from '../entries.ts'
import { quoted, source } from '../quoted.ts'
import type { Words } from '../words.ts'
import { expectedEn } from './expected.ts'
import { factNameEn } from './factNames.ts'
import { overflowEn } from './overflows.ts'
import { tableProblemsEn } from './tables.ts'

/** Findings in English: what is wrong, and the mend. */
export const problemsEn: Words['problems'] = {
  ...tableProblemsEn,
  'front-matter-missing': () => [
    'The head of the document is missing.',
    'Begin the file with ---, the entries id, title, kind … and --- again.',
  ],
  'front-matter-open': () => ['The head of the document does not end.', 'Put a line with --- after the last entry.'],
  'front-matter-syntax': ({ text }) => [
    `The head of the document is not valid YAML here: ${quoted(text)}.`,
    'Write one “name: value” per line, and put values that contain a colon in quotation marks.',
  ],
  'front-matter-too-long': ({ most }) => [
    `The head of the document has more than ${most} characters.`,
    'Shorten its entries.',
  ],
  'front-matter-field-missing': ({ key, value }) => [
    `The head lacks “${key}”; ${quoted(value)} is assumed.`,
    `Add the line “${key}: …”.`,
  ],
  'front-matter-field-unknown': ({ key, value, allowed }) => [
    `The head of a document has no entry ${quoted(`${key}: ${value}`)}.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'front-matter-value': ({ key, value, allowed }) => [
    `${quoted(`${key}: ${value}`)} is not allowed.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'block-unknown': ({ name, allowed }) => [
    `There is no block ${quoted(`:::${name}`)}; its content is kept as text.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'block-unnamed': () => [
    '“:::” does not close any block here.',
    'Delete the line, or name the block, for example “:::note tone=tip”.',
  ],
  'block-open': ({ name }) => [`The block “:::${name}” is not closed.`, 'Put a line with “:::” after its last line.'],
  'block-not-empty': ({ name }) => [
    `The block “:::${name}” cannot have content; its text now follows it.`,
    'Put the text after the “:::”.',
  ],
  'block-not-table': ({ name }) => [
    `The block “:::${name}” contains text that does not belong there; it now follows the block.`,
    'This block holds exactly one table.',
  ],
  'block-rows-missing': () => [
    'The agenda has no rows and refers to no other agenda.',
    'Put a table in the block, or ref=ID at its beginning.',
  ],
  'attributes-syntax': ({ text }) => [
    `${quoted(text)} is not an attribute.`,
    'Write key=value or key="several words".',
  ],
  'attribute-unknown': ({ key, value, name, allowed }) => [
    `“${name}” has no attribute ${quoted(`${key}=${value}`)}.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'attribute-missing': ({ name, key }) => [`“${name}” lacks the attribute “${key}”.`, `Add ${key}=…`],
  'attribute-twice': ({ key, value }) => [
    `The attribute ${quoted(`${key}=${value}`)} appears a second time.`,
    'Delete one of the two; the first one counts.',
  ],
  'attribute-value': ({ key, value, name, allowed }) => [
    `${source(`${key}=${value}`)} is not allowed for “${name}”.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'table-ragged': ({ cells, columns }) => [
    `The row has ${cells} cells, the head of the table has ${columns}.`,
    'Use the same number of vertical bars; a | within text is written \\|.',
  ],
  'column-unknown': ({ key, allowed }) => [
    `An agenda has no column ${quoted(key)}.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'column-missing': ({ key }) => [`The agenda lacks the column “${key}”.`, 'The columns min and title are required.'],
  'column-twice': ({ key }) => [
    `The column “${key}” appears twice; its text now follows that of the column content.`,
    'Delete one of the two.',
  ],
  'cell-value': ({ value, key, allowed }) => [
    `${quoted(value)} is not allowed ${key === undefined ? 'as a value of the chart' : `in the column “${key}”`}.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'chart-corner': ({ text }) => [
    `${quoted(text)} in the first cell of the table does not appear in the chart.`,
    'Write “Feld” there, or nothing; a heading is given by title="…".',
  ],
  'field-syntax': () => [
    'The line is not a field; it is kept as text.',
    'Write “- kind name attributes: label”, for example “- text name: Your name”.',
  ],
  'field-kind': ({ kind, allowed }) => [
    `There is no field of the kind ${quoted(kind)}; the line is kept as text.`,
    `Allowed: ${allowedWords(allowed)}.`,
  ],
  'field-name-twice': ({ name }) => [`The field name “${name}” is already in use.`, 'Give the field another name.'],
  'signature-syntax': () => ['The line is not a signature line; it is read as one.', 'Write “- place, date”.'],
  'placeholder-syntax': ({ text }) => [
    `${quoted(text)} is not a placeholder and is kept as text.`,
    'Write {{ vorhaben.datum }} or {{ vorhaben.personen / 6 + 1 }}.',
  ],
  'link-refused': ({ href }) => [
    `The link to ${quoted(href)} is not accepted; its text stays.`,
    'Addresses with https, http, mailto or tel are allowed.',
  ],
  'link-empty': ({ href }) => [
    `The link to ${quoted(href)} has no text and is left out.`,
    'Write between the square brackets where it leads.',
  ],
  'definition-unused': ({ text }) => [
    `The line ${quoted(text)} gives the target of a link that does not exist; it does not appear.`,
    'Delete the line, or put a backslash before the first square bracket.',
  ],
  'code-info': ({ text }) => [
    `${quoted(text)} after the language of a code block does not appear.`,
    'Put the text in the code block or before it.',
  ],
  'comment-open': () => [
    'A comment (<!--) begins here and does not end.',
    'Put --> at its end, or write \\<!-- if it is text.',
  ],
  footnote: ({ text }) => [
    `There are no footnotes; ${quoted(text)} appears as text.`,
    'Put the note in brackets in the sentence, or with a number below the text.',
  ],
  'mark-left': ({ text }) => [
    `The signs in ${quoted(text)} mark nothing; they are printed.`,
    'Put them beside the words without blanks, and punctuation outside: **word**: text. If they are meant, put backslashes before them.',
  ],
  'heading-underlined': ({ text }) => [
    `The dashes below make ${quoted(text)} a heading.`,
    'Write “## …”, or put an empty line before the dashes if they are meant as a line.',
  ],
  'code-indented': ({ text }) => [
    `Four blanks at the start make ${quoted(text)} code.`,
    'Delete the blanks; code stands between lines of ```.',
  ],
  'lines-joined': ({ text }) => [
    `The line ${quoted(text)} is printed behind the one before, in one paragraph.`,
    'Begin the lines with “- ” if they are a list, or end the one before with a backslash.',
  ],
  'list-number': ({ text }) => [
    `${quoted(text)} begins a list with this number here.`,
    `If it is a number in a sentence (a floor, a year, a session), write “${escapedNumber(text)}”.`,
  ],
  'list-bracket': ({ text }) => [
    `The list is printed with “${text.replace(')', '.')}”, not with “${text}”.`,
    `If the bracket is to stay, write “${escapedNumber(text)}” and each line as a paragraph.`,
  ],
  'list-sign': ({ text }) => [
    `${quoted(text)} becomes a point of a list; the sign before it is not printed.`,
    `If it is to be printed, write ${source(`\\${text}`)}.`,
  ],
  'quote-sign': ({ text }) => [
    `${quoted(text)} becomes a quotation; the sign before it is not printed.`,
    `If it means “more than”, write ${source(`\\${text}`)}.`,
  ],
  'image-refused': ({ src }) => [
    `The picture ${quoted(src)} is not accepted; its alternative text stays.`,
    'Put the picture in the folder bilder and write ![Text](bilder/name.svg).',
  ],
  html: ({ text }) => [
    `HTML is not interpreted; ${quoted(text)} appears as text.`,
    'Delete the HTML markup, or write Markdown.',
  ],
  'document-too-long': ({ most }) => [
    `The document has more than ${most} characters; it is read as plain text.`,
    'Divide it into several documents.',
  ],
  'paragraph-too-long': ({ most }) => [
    `The paragraph has more than ${most} characters; the document is read as plain text.`,
    'Put empty lines between paragraphs.',
  ],
  'spaces-too-many': ({ most }) => [
    `There are more than ${most} spaces in a row here; the document is read as plain text.`,
    'Delete the spaces that are not needed.',
  ],
  'nesting-too-deep': () => [
    'Too much is nested here; the document is read as plain text.',
    'Use fewer blocks, quotations and lists within each other.',
  ],
  'findings-too-many': ({ most }) => [
    `There are more findings from here on; the first ${most} are listed.`,
    'Mend these first.',
  ],
  'front-matter-fixed': ({ key, value }) => [
    `“${key}” stays as it is in the template: ${source(value)}.`,
    'In a project only title, subtitle, summary and text can be changed.',
  ],

  'json-syntax': () => [
    'The file is not valid JSON.',
    'Check quotation marks, commas and brackets here and in the line before; there is no comma after the last entry.',
  ],
  'json-too-deep': ({ most }) => [
    `The brackets are nested more than ${most} levels deep.`,
    'Compare with the example file in the folder musterstadt.',
  ],
  'json-too-long': ({ most }) => [
    `The file has more than ${most} characters.`,
    'Compare with the example file in the folder musterstadt.',
  ],
  'yaml-syntax': () => [
    'The file is not valid YAML.',
    'Write one “name: value” per line, put values that contain a colon in quotation marks, and indent with spaces.',
  ],
  'yaml-alias': () => [
    'In YAML, an asterisk at the beginning of a value refers to another place; that is not possible here.',
    'Put the value in quotation marks, for example "*Important*".',
  ],
  'yaml-too-long': ({ most }) => [
    `The file has more than ${most} characters.`,
    'Shorten it; long texts belong in a document.',
  ],
  'duplicate-key': () => ['This key appears twice.', 'Delete one of the two entries.'],
  'key-missing': ({ key, expected }) => [
    `“${key}” is missing${expected ? `: expected is ${expectedEn[expected]}` : ''}.`,
    exampleOf(key, expected),
  ],
  'key-unknown': ({ key, syntax }) => [
    `“${key}” is not known${syntax === 'json' ? ' and not used' : ' here'}.`,
    'Check the spelling, or delete the entry.',
  ],
  'value-invalid': (facts) => {
    const { key, expected } = facts
    if (facts.syntax === 'yaml') {
      const wanted = facts.choices ? `one of ${facts.choices.join(', ')}` : expectedEn[expected ?? 'entries']
      return [
        key ? `“${key}” is missing or does not fit.` : 'The file has no entries “name: value”.',
        `Expected is ${wanted}.`,
      ]
    }
    const what = key ? `“${key}”` : 'The file'
    return [
      `${what} is ${shown(facts.value)}; expected is ${wanted(expected ?? 'object', facts.most)}.`,
      exampleOf(key, expected),
    ]
  },

  'placeholder-unknown': ({ path }) => [
    `There is no placeholder ${quoted(path)}.`,
    'Check the spelling; materials/README.md lists the placeholders.',
  ],
  'placeholder-unfilled': ({ path }) => {
    const entry = placeholderEntry(path)
    const name = factNameEn(path)
    return [`There is no value for ${name ?? source(path)} (${source(path)}).`, entry ? whereToFill(path, entry) : '']
  },
  'placeholder-not-numeric': ({ path, value }) => [
    `${quoted(path)} (${source(value)}) is not a number to calculate with.`,
    'Calculate with numbers only, for example {{ vorhaben.personen / 6 }}, and do not divide by 0.',
  ],
  'placeholder-row': ({ row, known }) => [
    `No agenda has a row ${quoted(row)}.`,
    `Agenda rows of this kit: ${list(known)}.`,
  ],
  'ratings-incomplete': ({ title, groups }) => [
    `The field ${quoted(title)} is missing in the chart: ${source(groups.join(', '))} gave no rating there.`,
    'Check the columns of the CSV file with the rating sheets.',
  ],
  'agenda-unknown': ({ agenda, known, change }) => [
    `This kit has no agenda ${quoted(agenda)}${change ? '; the change to it has no effect' : ''}.`,
    `Its agendas: ${list(known)}.`,
  ],
  'agenda-row-unknown': ({ agenda, row, known }) => [
    `The agenda ${quoted(agenda)} has no row ${quoted(row)}; the change to it has no effect.`,
    `Its rows: ${list(known)}.`,
  ],
  'agenda-pin-overrun': ({ title, at, late, possible }) => [
    `${rowNamed(title)} is to begin at ${at}, but the rows before it take ${late} minutes longer.`,
    `Shorten the rows before it by ${late} minutes, or set “at” to ${possible}.`,
  ],
  'agenda-past-midnight': ({ title, end }) => [
    `${rowNamed(title)} ends after midnight (${end}).`,
    'Begin earlier, shorten rows, or divide the agenda between two days.',
  ],
  'agenda-end-mismatch': ({ written, end, minutes }) => [
    `The agenda says that it ends at ${written}, but its rows end at ${end}.`,
    `Write end=${end}, or change the minutes by ${signed(minutes)}.`,
  ],
  'agenda-twice': ({ id, file, line }) => [`This kit already has an agenda ${quoted(id)}.`, firstAt(file, line)],
  'agenda-row-twice': ({ id, file, line }) => [
    `This kit already has an agenda row ${quoted(id)}.`,
    firstAt(file, line),
  ],

  'glyph-missing': ({ shown: character, code, word, person }) => [
    `The fonts of the handouts lack the character ${character === undefined ? code : `“${character}” (${code})`} of ${quoted(word)}${person === undefined || person === word ? '' : ` (${person})`}; this document is not printed.`,
    'Write the word in other letters, or delete the character.',
  ],
  'typed-mark': ({ text }) => [
    `${quoted(text)} is printed as it stands.`,
    'Delete the signs, and mark the text with the buttons above it; Shift and Enter begin a new line.',
  ],
  'typed-comment': ({ text }) => [`The comment ${quoted(text)} is printed.`, 'Delete here what nobody should read.'],
  'marks-too-many': ({ most }) => [
    `A letter carries more than ${most} accents; so many cannot be set.`,
    'Write the word again.',
  ],
  'heading-empty': () => ['The heading is empty and is not printed.', 'Add its text, or delete the line.'],
  'heading-skipped': ({ from, to }) => [
    `A heading of level ${from} is followed by one of level ${to}.`,
    `Begin the line with “${'#'.repeat(from + 1)}”.`,
  ],
  'picture-without-alt': () => [
    'A picture does not say what is to be seen in it.',
    'Say it at the picture under “What can be seen in it?” for people who do not see it, or tick that it is decoration only.',
  ],
  'image-without-alt': ({ src }) => [
    `The picture ${source(src)} has no alternative text.`,
    `Describe the picture between the square brackets: ![Description](${source(src)}).`,
  ],
  'block-inside': ({ block, around }) => [
    `${block === 'cards' ? 'Cards are printed on sheets of their own; they' : 'A page break'} cannot stand ${insideEn[around] ?? 'in another block'}.`,
    'Put the block before or after it.',
  ],
  'blocks-too-deep': ({ most }) => [
    `More than ${most} blocks, lists or quotes stand in one another here.`,
    'Write them one after the other, for example with headings.',
  ],
  'chart-max': () => ['The highest value of the chart is 0.', 'Write max=5, or the highest value of the scale.'],
  'chart-value': ({ value, label, max }) => [
    `The value ${value} of ${quoted(label)} is not between 0 and ${max}.`,
    'Correct the value or max.',
  ],
  'qr-too-long': ({ characters }) => [
    `The content of the QR code is too long with ${characters} characters.`,
    'Shorten it, for example to a web address.',
  ],
  'qr-too-fine': ({ characters }) => [
    `With ${characters} characters the QR code becomes too fine to be read.`,
    'Shorten the content, for example to a web address.',
  ],
  'link-too-long': ({ most }) => [`The address of the link has more than ${most} characters.`, 'Shorten the address.'],
  'scale-order': ({ from, to }) => [`The scale runs from ${from} to ${to}.`, 'The attribute from is less than to.'],
  'too-many': ({ what, count, most }) => [
    `There are ${count} ${manyEn[what]}; ${most} are possible.`,
    manyMendEn[what] ?? 'Divide the block into several.',
  ],
  'card-overflow': ({ title, percent }) => [
    title ? `The text of the card ${quoted(title)} is too long.` : 'The text of a card is too long.',
    `Shorten the text${percent > 0 ? ` by about ${percent} percent` : ''}, or choose a larger card format.`,
  ],
  'text-overflow': overflowEn,
  'layout-kept': () => [
    'This document cannot become a booklet; it keeps its format.',
    'A booklet is made of two or more portrait pages up to A4, not of cards, letters, posters or slides.',
  ],
  'conflicts-open': ({ count }) => [
    `${count === 1 ? 'One place is' : `${count} places are`} still undecided; your text is printed.`,
    'Change the text in these places and save it.',
  ],
  'kit-gone': ({ package: id, version, kit }) => [
    `The kit “${kit}” of the package “${id}” ${version} is not on this computer, or cannot be read.`,
    'Your details and changed texts are kept. Install the package to see the documents and create PDFs.',
  ],
  'document-gone': ({ title }) => [
    `The kit no longer has the document ${quoted(title)}.`,
    'Your changed text is kept in the project, but no PDF is created from it.',
  ],
  'profile-lost': () => [
    'The profile of this project is missing, unreadable or in the trash.',
    'Restore it, or choose another one in the project.',
  ],
  'logo-lost': ({ name }) => [
    `The logo “${name}” is missing or is not an image.`,
    'Choose it again in the profile; until then its place remains empty.',
  ],
  'people-lost': ({ name }) => [
    `The list of people “${name}” is missing or cannot be read.`,
    'Import the list into the project again; until then it counts as empty.',
  ],
  'ratings-lost': ({ name }) => [
    `The rating sheets “${name}” are missing or cannot be read.`,
    'Import the file into the project again.',
  ],
  'fact-unreadable': ({ key }) => [`The fact “${key}” cannot be read and is not used.`, 'Enter it again.'],

  'file-outside': () => ['The file is a link that leads out of the package.', 'Put the file itself in its place.'],
  'file-unreadable': () => ['The file cannot be read.', 'Check whether it is a file, and its permissions.'],
  'kit-id': ({ id, folder }) => [`The kit is called “${id}”, its folder “${folder}”.`, 'Give both the same name.'],
  'document-id': ({ id }) => [`The id is not “${id}” like the file.`, `Write id: ${id}`],
  'document-twice': ({ id }) => [`“${id}” is listed twice.`, 'Delete one entry.'],
  'document-missing': ({ id }) => [`The file ${id}.md is missing.`, 'Write it, or delete the entry.'],
  'document-unlisted': ({ id }) => [`“${id}.md” is not in kit.yaml.`, `Add ${id} under documents, or delete the file.`],
  'rating-without-field': ({ prefix }) => [
    `No field of a rating sheet begins with “${prefix}-”.`,
    'Correct the prefix, or the names of the scales (- scale …).',
  ],
  'image-missing': ({ src }) => [
    `The picture ${quoted(src)} does not exist.`,
    'Put the file in the folder bilder of the kit, or correct the name.',
  ],
  'image-outside': ({ src }) => [
    `The picture ${quoted(src)} is outside the kit.`,
    'Put the file in the folder bilder of the kit.',
  ],
  'image-too-large': ({ src }) => [
    `The picture ${quoted(src)} is larger than 2 MB.`,
    'Save it smaller; 2500 pixels across are enough for A4.',
  ],
  'image-too-many-pixels': ({ src, width, height }) => [
    `The picture ${quoted(src)} has ${width} × ${height} pixels, too many to lay out.`,
    'Make it smaller; 2500 pixels across are enough for A4.',
  ],
  'image-not-an-image': ({ src }) => [
    `${quoted(src)} is not a picture in SVG, PNG or JPEG format.`,
    'Save the picture in one of these formats.',
  ],
  'image-other-format': ({ src, format }) => [
    format === 'HTML'
      ? `${quoted(src)} is not a picture but a web page (HTML).`
      : `${quoted(src)} is a file in ${format} format, which cannot be laid out as a picture.`,
    'Open the picture in an image editor and save it as PNG, JPEG or SVG.',
  ],
  'image-damaged': ({ src, format }) => [
    `The picture ${quoted(src)} is damaged or incomplete${format && ` (${format})`}.`,
    'Copy the file again from where it came from, or open it in an image editor and save it anew.',
  ],
  'image-variant': ({ src, what }) => [
    what === 'CgBI'
      ? `The picture ${quoted(src)} is a PNG that only iPhones read (CgBI).`
      : `The picture ${quoted(src)} is encoded in a way that hardly any program reads (${what}).`,
    'Open it in an image editor and save it anew as PNG or JPEG.',
  ],
  'image-too-slow': ({ src }) => [
    `The picture ${quoted(src)} takes too long to draw.`,
    'Simplify it, or save it as PNG in your drawing program.',
  ],
  'image-glyph': ({ src, what }) => [
    `The picture ${quoted(src)} has characters that the fonts of the handouts lack: ${what}.`,
    'Turn the text of the picture into paths, or write it without these characters.',
  ],
  'image-svg-broken': ({ src, line, what }) => [
    what.startsWith('<')
      ? `${quoted(src)} is not an SVG: it begins with ${what}.`
      : `The SVG ${quoted(src)} is damaged: in line ${line} it is not valid XML.`,
    'Save the picture as SVG again in your drawing program.',
  ],
  'image-svg-encoding': ({ src, what }) => [
    `The characters of the SVG ${quoted(src)} are not stored as ${what}, as the file says.`,
    'Save it as SVG (UTF-8) again in your drawing program.',
  ],
  'image-svg-active': ({ src, line, what }) => [
    `The SVG ${quoted(src)} contains scripts or moving parts (line ${line}: ${what}).`,
    'Save it as a plain SVG without scripts and animation, or as PNG.',
  ],
  'image-svg-external': ({ src, line, what }) => [
    `The SVG ${quoted(src)} loads something that is not in the file (line ${line}: ${what}).`,
    'Embed these parts, or delete the references.',
  ],
  'image-svg-html': ({ src, line }) => [
    `The SVG ${quoted(src)} has text as HTML, which only browsers show (line ${line}).`,
    'Switch off formatted text (HTML) in your drawing program, or save the picture as PNG.',
  ],
  'image-svg-unsupported': ({ src, line, what }) => [
    `The SVG ${quoted(src)} uses something that would be drawn differently or not at all (line ${line}: ${what}).`,
    'Turn this part into paths in your drawing program, or save the picture as PNG.',
  ],
  'image-svg-costly': ({ src, line, what }) => [
    `The SVG ${quoted(src)} takes too much to draw (line ${line}: ${what}).`,
    'Simplify it, or save it as PNG.',
  ],
  'image-svg-cyclic': ({ src, line, what }) => [
    `A part of the SVG ${quoted(src)} contains itself (line ${line}: ${what}).`,
    'Delete this reference, or save the picture as PNG.',
  ],
  'image-svg-empty': ({ src, line, what }) => [
    `The SVG ${quoted(src)} has no size (line ${line}: ${what}).`,
    'Give the drawing a width and a height and save it again.',
  ],
  'image-cmyk': ({ src }) => [
    `The picture ${quoted(src)} has colours for presses (CMYK). They were converted to screen colours and may look a little different.`,
    'Save it as RGB if the colours matter.',
  ],
  'image-moving': ({ src }) => [
    `The picture ${quoted(src)} moves. Its first frame is printed.`,
    'Use a still if another one is meant.',
  ],
  'image-font': ({ src, font }) => [
    `The text in the picture ${quoted(src)} asks for the font ${font}; it is drawn in the font of the handouts.`,
    'Check that it fits, or turn it into paths.',
  ],
  'image-differs': ({ src, what }) => [
    `The picture ${quoted(src)} looks a little different in print than in a browser (${what}).`,
    'Check whether it will do, or save it as PNG.',
  ],
  'image-unused': ({ name }) => [
    `No document of the kit shows the picture ${source(name)}.`,
    `Show it with ![Description](bilder/${source(name)}), or delete the file.`,
  ],
}

const list = (names: readonly string[]): string => names.map(source).join(', ') || 'none'
const rowNamed = (title: string): string => (title ? quoted(title) : 'A row')
const firstAt = (file: string, line: number): string =>
  `The name appears first in ${source(file)}, line ${line}. Choose another one here.`

function allowedWords(allowed: Allowed): string {
  if (typeof allowed === 'string') return forms[allowed]
  if ('least' in allowed) return `${allowed.whole ? 'whole ' : ''}numbers from ${allowed.least} to ${allowed.most}`
  return allowed.join(', ') || 'no attributes'
}

const forms: Readonly<Record<Extract<Allowed, string>, string>> = {
  text: 'text',
  line: 'one line of text',
  identifier: 'lower-case letters without accents, digits and hyphens',
  clock: 'times like 09:00',
  minutes: 'whole minutes from 0 to 1440',
  numbers: 'numbers like 3.5',
}

function exampleOf(key: string, expected: Expected | undefined): string {
  const entry = exampleEntry(key, expected)
  return entry === undefined
    ? 'Compare with the example file in the folder musterstadt.'
    : `Write for example ${source(entry)}`
}

function wanted(expected: Expected, most: number | undefined): string {
  if (most === undefined) return expectedEn[expected]
  return expected === 'dates'
    ? `a list of at most ${most} days`
    : `${expectedEn[expected]} with at most ${most.toLocaleString('en')} characters`
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (Array.isArray(value)) return 'a list'
  return value !== null && typeof value === 'object' ? 'an object' : String(value)
}

function whereToFill(path: string, { source: from, key, example }: PlaceholderEntry): string {
  const entry = `Add the key “${key ?? ''}”`
  switch (from) {
    case 'profile':
      return `${entry} to the profile file, for example: ${source(example)}.`
    case 'project':
      return `${entry}${path.includes('datum2') ? ' with a second day' : ''} to the project file, for example: ${source(example)}.`
    case 'ratings':
      return 'Name the CSV file with the rating sheets under “ratings” in the project file.'
    case 'agenda':
      return `Give a row of the kit’s agenda the id ${quoted(path.split('.')[1] ?? '')}.`
    case 'people':
      return 'Name the CSV file with the participants under “people” in the project file.'
    case 'package':
      return 'Add the entry to package.yaml.'
  }
}

const insideEn: Readonly<Record<string, string>> = {
  note: 'in a note',
  quote: 'in a quote',
  list: 'in a list',
  columns: 'in columns',
  cards: 'on a card',
  canvas: 'in a cell of a canvas',
}
const manyEn = {
  parts: 'paragraphs, cells and lines',
  letters: 'characters in the document',
  'part-letters': 'characters in a paragraph, a cell or a line',
  cards: 'cards',
  'card-letters': 'characters on a card',
  columns: 'columns',
  'table-columns': 'columns of the table',
  'scale-steps': 'steps of the scale',
  'radar-fields': 'fields in the radar chart',
  'chart-values': 'values in the chart',
} as const
const fewerEn = 'Divide the document, or take fewer people at a time.'
const manyMendEn: { readonly [What in keyof typeof manyEn]?: string } = {
  parts: fewerEn,
  letters: fewerEn,
  cards: fewerEn,
  'part-letters': 'Make paragraphs, or shorten the facts that stand here.',
  'card-letters': 'Spread the text over several cards.',
}
