import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { exportFolderIn } from '../../main/electron/exportFolder.ts'
import { exportHandlers } from '../../main/electron/handlers/exports.ts'
import { written } from '../../main/electron/written.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { testPorts } from '../ports.ts'

const shown = vi.hoisted((): string[] => [])
vi.mock('electron', () => ({ shell: { showItemInFolder: (path: string) => shown.push(path) } }))

const out = mkdtempSync(join(tmpdir(), 'koffer-exports-'))
afterAll(() => rmSync(out, { recursive: true }))

/** A window with one project. `answers`: what a person chooses in the folder dialogs, one after the other. */
async function open(answers: (string | undefined)[]) {
  const pdf = new Uint8Array([1, 2, 3])
  const asked: (string | undefined)[] = []
  const memory = mkdtempSync(join(out, 'memory-'))
  const ports = testPorts({
    typesetter: { render: async () => ({ pdf, pages: 1, overflows: [] }), close: async () => undefined },
    chooseFolder: async (_: string, start?: string) => {
      asked.push(start)
      return answers.shift()
    },
    written: written(),
    exportFolder: exportFolderIn(join(memory, 'export-folder.json')),
  })
  const made = await newProject({ kit: 'werkstatt-basis', title: 'Tag: eins' }, ports)
  if (!made.ok) throw new Error(made.fault.code)
  const handlers = exportHandlers(ports)
  const context = { progress: () => undefined, signal: new AbortController().signal }
  const { id } = made.value
  const choice = { id, documents: ['tuerschild'], layout: 'a4', allowMissing: true } as const
  return {
    ports,
    memory,
    handlers,
    asked,
    choose: () => handlers['export.chooseFolder']({ id, title: 'Ordner' }, context),
    run: (signal = context.signal) => handlers['export.run'](choice, { ...context, signal }),
    folder: () => handlers['export.folder']({ id }, context),
    show: () => handlers['written.show']({}, context),
  }
}

test('without a chosen folder nothing is written, and nothing is shown', async () => {
  const { run, folder, show } = await open([])
  expect(await folder()).toEqual({ ok: true, value: null })
  expect(await run()).toMatchObject({ ok: false, fault: { code: 'export-no-folder' } })
  await show()
  expect(shown).toEqual([])
})

test('a cancelled dialog changes nothing', async () => {
  const { choose, folder } = await open([undefined])
  expect(await choose()).toEqual({ ok: true, value: null })
  expect(await folder()).toEqual({ ok: true, value: null })
})

test('the handouts go into a folder of their own, which can be shown and is remembered', async () => {
  const { choose, run, show, memory, asked } = await open([out, out])
  expect(await choose()).toEqual({ ok: true, value: { folder: out, name: 'Tag eins' } })
  expect(await run()).toMatchObject({ ok: true, value: { folder: join(out, 'Tag eins') } })
  expect(readdirSync(join(out, 'Tag eins'))).toEqual(['werkstatt-basis-tuerschild.pdf'])
  await show()
  expect(shown).toEqual([join(out, 'Tag eins', 'werkstatt-basis-tuerschild.pdf')])
  expect(exportFolderIn(join(memory, 'export-folder.json')).remembered()).toBe(out)
  await choose()
  expect(asked).toEqual([undefined, out])
})

test('what was cancelled leaves nothing', async () => {
  const place = mkdtempSync(join(out, 'cancel-'))
  const { choose, run } = await open([place])
  await choose()
  expect(await run(AbortSignal.abort())).toMatchObject({ ok: false, fault: { code: 'interrupted' } })
  expect(readdirSync(place)).toEqual([])
})

test('no data and no backup say where handouts go', async () => {
  const { folder, ports } = await open([])
  await ports.store.save('settings', { id: 'settings', exportFolder: '//10.0.0.1/share' }, 0)
  expect(await folder()).toEqual({ ok: true, value: null })
})
