import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import type { ProjectPorts } from '../../usecases/project/project.ts'
import { takeCopy } from '../../usecases/syncCopies.ts'

type CopyCalls = Extract<keyof Handlers, `copies.${string}`>

export const copyHandlers = (ports: Pick<ProjectPorts, 'store' | 'now' | 'newId'>): Pick<Handlers, CopyCalls> => ({
  'copies.list': async () => {
    const found = await ports.store.copies()
    return found.ok ? done(found.value.map(({ name, title, changedAt }) => ({ name, title, changedAt }))) : found
  },

  'copies.take': async ({ name, title }) => {
    const taken = await takeCopy(name, () => title, ports)
    return taken.ok ? done({ id: taken.value.id }) : taken
  },

  'copies.setAside': async ({ name }) => {
    const moved = await ports.store.setCopyAside(name)
    return moved.ok ? done({ path: moved.value }) : moved
  },
})
