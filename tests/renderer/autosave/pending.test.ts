import { expect, test } from 'vitest'
import { flushAll, whileOpen } from '../../../renderer/autosave/pending.ts'

test('nothing open: nothing to wait for', async () => expect(await flushAll()).toBe(true))

test('all are saved, and one that cannot is told', async () => {
  const asked: string[] = []
  const saver = (name: string, saves: boolean) =>
    whileOpen(async () => {
      asked.push(name)
      return saves
    })
  const forget = saver('text', false)
  const forgetFacts = saver('facts', true)
  expect(await flushAll()).toBe(false)
  expect(asked).toEqual(['text', 'facts'])
  forget()
  expect(await flushAll()).toBe(true)
  forgetFacts()
  expect(asked).toEqual(['text', 'facts', 'facts'])
})
