import { describe, expect, test } from 'vitest'
import { parse } from '../../../main/core/document/parse.ts'
import { usesPerson } from '../../../main/core/facts/usesPerson.ts'

const head = (title = 'T') =>
  `---\nid: d\ntitle: "${title}"\nkind: letter\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n`

describe('a document is for one person at a time when it names the person', () => {
  test.each<[where: string, body: string, personal: boolean]>([
    ['a paragraph', 'Hallo {{ person.name }}', true],
    ['no person', 'Hallo {{ profil.name }}', false],
    ['bold text', '**Hallo _{{ person.name }}_**', true],
    ['a heading', '## {{ person.name }}', true],
    ['a list', '- {{ person.name }}', true],
    ['a quote', '> {{ person.name }}', true],
    ['the head of a table', '| {{ person.name }} |\n| --- |\n| a |', true],
    ['the cell of a table', '| a |\n| --- |\n| {{ person.name }} |', true],
    ['a note', ':::note\n{{ person.name }}\n:::', true],
    ['the title of a note', ':::note title="{{ person.name }}"\na\n:::', true],
    ['the title of an agenda row', ':::agenda\n| min | title |\n| --- | --- |\n| 5 | {{ person.name }} |\n:::', true],
    [
      'the material of an agenda row',
      ':::agenda\n| min | title | material |\n| --- | --- | --- |\n| 5 | a | {{ person.name }} |\n:::',
      true,
    ],
    ['columns', ':::columns\na\n\n---\n\n{{ person.name }}\n:::', true],
    ['the label of a field', ':::fields\n- text a: {{ person.name }}\n:::', true],
    ['a canvas', ':::canvas name=a\n{{ person.name }}\n:::', true],
    ['the label of a signature', ':::signature\n- Ort\n- {{ person.name }}\n:::', true],
    ['the description of a chart', ':::chart type=bar alt="{{ person.name }}" source=ratings\n:::', true],
    ['the title of a chart', ':::chart type=bar alt=a title="{{ person.name }}" source=ratings\n:::', true],
    ['the value of a QR code', ':::qr value="{{ person.name }}"\n:::', true],
    ['the label of a QR code', ':::qr value=a label="{{ person.name }}"\n:::', true],
    ['the description of a picture', '![{{ person.name }}](a.png)', true],
    ['cards that are repeated for everyone by themselves', ':::cards each=people\n{{ person.name }}\n:::', false],
    ['cards that are not', ':::cards\n{{ person.name }}\n:::', true],
    ['code, which is no placeholder', '`{{ person.name }}`', false],
  ])('%s', (_, body, personal) => {
    expect(usesPerson(parse(head() + body).document)).toBe(personal)
  })

  test('the title of the document', () => {
    expect(usesPerson(parse(head('Für {{ person.name }}')).document)).toBe(true)
  })
})
