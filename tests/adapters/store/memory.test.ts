import { done } from '../../../main/core/outcome.ts'
import { memoryStore } from '../../memoryStore.ts'
import { storeContract } from './contract.ts'

storeContract('the store without a disk', async () => done(memoryStore()))
