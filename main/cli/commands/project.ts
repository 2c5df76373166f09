import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import { done, type Result } from '../../core/outcome.ts'
import type { WritePorts } from '../../usecases/export/writeHandouts.ts'
import type { Library } from '../../usecases/library/library.ts'
import type { OpenStore, Store } from '../../usecases/ports.ts'
import type { ProjectPorts } from '../../usecases/project/project.ts'
import type { Places } from '../compose.ts'
import { wordNotice } from '../wording.ts'
import { type Answer, entries, type Options } from './projectEntries.ts'

type Ports = Omit<ProjectPorts & WritePorts, 'store' | 'library'> & {
  readonly openStore: OpenStore
  readonly library: (places: Places) => Promise<Result<Library>>
}

/** Adds the commands to the program. `answer` prints a result and sets the exit code. */
export function addProjectCommands(
  program: Command,
  { err }: { readonly err: (text: string) => void },
  ports: Ports,
  answer: (result: Result<object>, show: (value: object) => readonly string[]) => void,
): void {
  const group = program.command('project').description('Vorhaben anlegen, ändern, ausgeben und weitergeben')
  for (const { usage, about, options = [], mode, act } of entries) {
    const command = group.command(usage).description(about)
    command.requiredOption('--data <ORDNER>', 'Datenordner')
    for (const option of options) command.addOption(option)
    command.option('--json', 'ein JSON-Objekt statt Text')
    command.action(async () => {
      const chosen = command.opts<Options>()
      const opened = await openPatiently(ports.openStore, chosen.data, mode)
      if (!opened.ok) return answer(opened, () => [])
      const store = opened.value
      const tell = (lines: readonly string[]): void => err(lines.map((line) => `${line}\n`).join(''))
      /** What a person should know about the data folder is part of the object, or stands beside the text. */
      const told: Answer = (result, show, aside) => {
        const notices = store.notices()
        const inObject = chosen.json === true && result.ok
        answer(inObject ? done({ ...result.value, notices }) : result, show as (value: object) => readonly string[])
        if (result.ok && !inObject && aside) tell(aside(result.value))
        if (!inObject) tell(notices.map(wordNotice))
      }
      try {
        const library = await ports.library(chosen)
        if (!library.ok) return answer(library, () => [])
        await act(command.args, chosen, { ...ports, store, library: library.value }, told)
      } finally {
        await store.close()
      }
    })
  }
}

/** Another command has the folder for moments only: that is waited for, an open window is not. */
async function openPatiently(openStore: OpenStore, folder: string, mode: 'read' | 'write'): Promise<Result<Store>> {
  for (let wait = 20; ; wait *= 2) {
    const opened = await openStore(folder, mode)
    if (!opened.ok || opened.value.access.kind === mode || wait > longest) return opened
    await opened.value.close()
    await setTimeout(wait)
  }
}

/** Milliseconds of the last wait; all together are twice as long. */
const longest = 1280
