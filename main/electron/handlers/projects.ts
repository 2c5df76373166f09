import type { Handlers } from '../../bridge/contract.ts'
import type { Store } from '../../usecases/ports.ts'

export const projectHandlers = (store: Store): Pick<Handlers, 'projects.list'> => ({
  'projects.list': () => store.list('projects'),
})
