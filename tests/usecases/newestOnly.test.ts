import { expect, test } from 'vitest'
import { newestOnly } from '../../main/usecases/newestOnly.ts'

test('one runs, the newest waits, the others are overtaken', async () => {
  const started: number[] = []
  const finish: (() => void)[] = []
  const call = newestOnly(async (request: number) => {
    started.push(request)
    await new Promise<void>((resolve) => finish.push(resolve))
    return request * 10
  })
  const answers = [1, 2, 3, 4].map(call)
  expect(started).toEqual([1])
  finish[0]?.()
  expect(await Promise.all(answers.slice(0, 3))).toEqual([10, undefined, undefined])
  expect(started).toEqual([1, 4])
  finish[1]?.()
  expect(await answers[3]).toBe(40)
  const later = call(5)
  finish[2]?.()
  expect(await later).toBe(50)
})

test('a failure reaches its caller and the next one runs', async () => {
  const call = newestOnly(async (request: string) => {
    if (request === 'broken') throw new Error('no pages')
    return request
  })
  const broken = call('broken')
  const next = call('sound')
  await expect(broken).rejects.toThrow('no pages')
  expect(await next).toBe('sound')
})
