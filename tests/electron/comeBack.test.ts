import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { comeBack } from '../../main/electron/comeBack.ts'

test('a page whose process ends is shown anew, but not again and again', () => {
  const page = new EventEmitter()
  const done: string[] = []
  let clock = 0
  comeBack({
    page,
    now: () => clock,
    gone: () => done.push('gone'),
    back: () => done.push('back'),
    load: () => done.push('load'),
  })
  page.emit('did-finish-load')
  expect(done).toEqual([])
  for (const [time, expected] of [
    [0, ['gone', 'load', 'back']],
    [59_000, ['gone']],
    [200_000, ['gone', 'load', 'back']],
  ] as const) {
    clock = time
    done.length = 0
    page.emit('render-process-gone')
    if (done.includes('load')) page.emit('did-finish-load')
    expect(done, String(time)).toEqual(expected)
  }
})
