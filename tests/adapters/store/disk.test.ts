import { openStore } from '../../../main/adapters/store/store.ts'
import { storeContract } from './contract.ts'

storeContract('the store on a disk', openStore)
