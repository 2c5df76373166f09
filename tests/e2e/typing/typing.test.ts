import { afterAll, beforeAll, describe, test } from 'vitest'
import { hasBrowser } from '../openApp.ts'
import { openBoard } from './board.ts'
import { autoLists, lists } from './lists.ts'
import { blocks, code, headings, paragraphs } from './paragraphs.ts'
import { agendas, forms, rooms, tables } from './parts.ts'

describe.runIf(hasBrowser)('typing as in Word and Writer', () => {
  let board: Awaited<ReturnType<typeof openBoard>>
  beforeAll(async () => {
    board = await openBoard()
  })
  afterAll(() => board.app.close())
  const places = { paragraphs, headings, code, blocks, lists, autoLists, tables, agendas, forms, rooms }
  describe.each(Object.entries(places))('%s', (_, cases) => {
    test.each(cases)('%s', (...each) => board.check(each))
  })
})
