import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { everyKind } from '../adapters/typst/everyBlock.ts'
import { openJudge } from './judge.ts'
import { readPages } from './readPages.ts'
import { misfits } from './referee.ts'
import { stretchedKit } from './stretchedKit.ts'
import { stretchedSource } from './stretchedSource.ts'

const { judge, close } = openJudge()
afterAll(close)

/** `npm run test:fit` draws hundreds; here a sample shows that the measure works. */
test.each([stretchedKit, stretchedSource])('what has no room is named: %o', async (make) => {
  for (let seed = 0; seed < 12; seed += 1) {
    const { name, told, misfits: found } = await judge(await make(seed * 17))
    expect({ name, silent: told.length > 0 ? [] : found }).toEqual({ name, silent: [] })
  }
})

/** A page as somebody without a layout engine would make it. */
async function drawn(draw: (page: ReturnType<PDFDocument['addPage']>) => void) {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  page.setFont(await document.embedFont(StandardFonts.Helvetica))
  page.setFontSize(12)
  draw(page)
  const words = new Set(['Wort'])
  return misfits(await readPages(await document.save()), everyKind({ page: 'a4' }, []), words).map(({ what }) => what)
}

test.each<readonly [string, Parameters<typeof drawn>[0], readonly string[]]>([
  ['nothing wrong', (page) => page.drawText('Wort', { x: 100, y: 700 }), []],
  ['words off the page', (page) => page.drawText('Wort und Wort', { x: 560, y: 700 }), ['off the page']],
  ['words below the page', (page) => page.drawText('Wort', { x: 100, y: -20 }), ['off the page']],
  ['words in the margin', (page) => page.drawText('Wort und Wort', { x: 480, y: 700 }), ['in the margin']],
  [
    'texts on each other',
    (page) => {
      page.drawText('Wort', { x: 100, y: 700 })
      page.drawText('Satz', { x: 110, y: 702 })
    },
    ['texts overlap'],
  ],
  [
    'a text across a line',
    (page) => {
      page.drawText('Wort und Wort', { x: 100, y: 700 })
      page.drawLine({ start: { x: 120, y: 650 }, end: { x: 120, y: 750 }, color: rgb(0, 0, 0) })
    },
    ['over an edge'],
  ],
  ['a word that is not there', (page) => page.drawText('Satz', { x: 100, y: 700 }), ['missing']],
])('the referee sees %s', async (_, draw, found) => expect(await drawn(draw)).toEqual(found))
