import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../../main/adapters/disk/disk.ts'
import { replaceFile } from '../../../main/adapters/disk/replaceFile.ts'
import { temporaryFolders } from '../store/folder.ts'

const folder = temporaryFolders()

/** A fence that falls at its `fallsAt`th asking, after `meanwhile`. */
function fence(fallsAt: number, meanwhile: () => void = () => undefined): () => Promise<void> {
  let asked = 0
  return async () => {
    asked += 1
    if (asked < fallsAt) return
    meanwhile()
    throw new Error('overtaken')
  }
}

const started = () => {
  const root = folder()
  const path = join(root, 'a.json')
  const previous = `${path}.previous`
  writeFileSync(path, 'old')
  return { root, path, previous, now: () => readFileSync(path, 'utf8') }
}

test('a fence that has fallen before keeps everything as it is', async () => {
  const { root, path, previous, now } = started()
  await expect(replaceFile(disk, path, 'new', { previous, fence: fence(1) })).rejects.toThrow('overtaken')
  expect([now(), readdirSync(root)]).toEqual(['old', ['a.json']])
})

test('a fence that falls while the PC slept gives the old file back', async () => {
  const { root, path, previous, now } = started()
  await expect(replaceFile(disk, path, 'new', { previous, fence: fence(2) })).rejects.toThrow('overtaken')
  expect([now(), readdirSync(root)]).toEqual(['old', ['a.json']])
})

test('what somebody else has saved meanwhile stays', async () => {
  const { root, path, previous, now } = started()
  const other = () => {
    writeFileSync(join(root, 'other'), 'theirs')
    renameSync(join(root, 'other'), path)
  }
  await expect(replaceFile(disk, path, 'new', { previous, fence: fence(2, other) })).rejects.toThrow('overtaken')
  expect(now()).toBe('theirs')
})
