import { contextBridge, ipcRenderer } from 'electron'
import { cancelChannel, channelOf, eventChannel } from './channels.ts'
import { type Bridge, type BridgeEvent, type Call, calls } from './contract.ts'

/** Everything the page can reach: the calls of the contract and nothing else. */
const bridge: Bridge = {
  call: (name, request, id) =>
    (calls as readonly string[]).includes(name)
      ? ipcRenderer.invoke(channelOf(name as Call), request, id)
      : Promise.reject(new Error(`refused: there is no call "${name}"`)),
  cancel: (id) => ipcRenderer.send(cancelChannel, id),
  listen: (listener) => {
    const forward = (_: unknown, event: BridgeEvent): void => listener(event)
    ipcRenderer.on(eventChannel, forward)
    return () => ipcRenderer.removeListener(eventChannel, forward)
  },
}

contextBridge.exposeInMainWorld('koffer', bridge)
