import { registerHooks } from 'node:module'

/** `node --import tests/standin/register.ts out/app/main.js`: the app asks for `electron` and gets the stand-in. */
const standin = new URL('electron.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: standin, shortCircuit: true } : next(name, context)),
})
