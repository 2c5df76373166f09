import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import type { Closing } from '../closing.ts'

export const windowHandlers = ({ answer }: Closing): Pick<Handlers, 'window.close'> => ({
  'window.close': ({ close }) => {
    answer(close)
    return done(null)
  },
})
