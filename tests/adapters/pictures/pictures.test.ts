import { expect, test } from 'vitest'
import { createPictures } from '../../../main/adapters/pictures/pictures.ts'

const svg = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`)
const real = new URL('../../../main/adapters/pictures/worker.ts', import.meta.url)

/** Says after how many pictures it was asked; at an empty one it never ends. */
const pretend = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    let count = 0
    parentPort.on('message', (bytes) => {
      while (bytes.length === 0);
      count++
      parentPort.postMessage({ ok: true, picture: { bytes, notes: [{ code: 'font', facts: { font: String(count) } }] }, characters: '', proofs: [] })
    })
  `)}`,
)

const pictures = (changes: object = {}) =>
  createPictures({ worker: real, proof: async () => undefined, hasGlyph: (code) => code < 0x2000, ...changes })

test('a picture is decoded once, by its content', async () => {
  const given = pictures({ worker: pretend })
  try {
    const read = await Promise.all(['a', 'b', 'a'].map((text) => given.read(Buffer.from(text))))
    expect(read.map((each) => each.ok && each.value.notes[0]?.facts.font)).toEqual(['1', '2', '1'])
  } finally {
    await given.close()
  }
})

test('a picture that never ends is told so, and the next one is read', async () => {
  const given = pictures({ worker: pretend, limit: 300 })
  try {
    const endless = given.read(Buffer.alloc(0))
    const next = given.read(Buffer.from('a'))
    expect(await endless).toEqual({ ok: false, fault: { code: 'too-slow', facts: {} } })
    expect(await next).toMatchObject({ ok: true })
  } finally {
    await given.close()
  }
})

test.each<[string, Uint8Array, object, object]>([
  ['shapes need no proof', svg('<rect/>'), { proof: () => Promise.reject(new Error('asked')) }, { ok: true }],
  [
    'the layout engine has the last word',
    svg('<text>A</text>'),
    { proof: () => Promise.reject(new Error('no')) },
    { ok: false, fault: { code: 'damaged' } },
  ],
  [
    'characters without a glyph',
    svg('<text>A ★漢</text>'),
    {},
    { ok: false, fault: { code: 'glyph', facts: { what: '★ (U+2605), 漢 (U+6F22)' } } },
  ],
  ['too many bytes', new Uint8Array(2 * 1024 * 1024 + 1), {}, { ok: false, fault: { code: 'too-large' } }],
])('%s', async (_, bytes, changes, expected) => {
  const given = pictures(changes)
  try {
    expect(await given.read(bytes)).toMatchObject(expected)
  } finally {
    await given.close()
  }
})
