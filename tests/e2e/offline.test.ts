import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outside, tryToEscape } from './escapes.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { type Trace, traceNetwork, whyNoTrace } from './outgoing.ts'

const reason = whyNoTrace() ?? (hasBrowser ? undefined : 'there is neither Electron nor a browser')
if (reason) console.log(`the network is not traced: ${reason}`)

describe.runIf(reason === undefined)('nothing leaves the computer', () => {
  let trace: Trace
  let app: OpenApp
  beforeAll(async () => {
    trace = traceNetwork()
    app = await openApp(undefined, trace.prefix)
  })
  afterAll(async () => {
    await app.close()
    trace.remove()
  })

  test('while it starts and is used', async () => {
    for (const hash of [
      '#/',
      '#/search/Ausschreibung',
      '#/kit/daseinsvorsorge-4-0/1.0.0/werkstatt-basis/leitfaden',
      '#/about',
      '#/profil/neu',
    ]) {
      await app.page.evaluate((address) => {
        location.hash = address
      }, hash)
      await app.page.waitForSelector('main h1')
    }
    await app.page.waitForTimeout(5000)
    expect(trace.outgoing()).toEqual([])
  })

  test('when its page is taken over', async () => {
    const answers = await app.page.evaluate(tryToEscape, outside)
    expect(Object.values(answers).filter((answer) => /Response|opened/.test(answer))).toEqual([])
    // With a person's click, which allows more.
    for (const name of ['named', 'download', 'blank', 'mail'])
      await app.page
        .getByText(name, { exact: true })
        .first()
        .click({ force: true, modifiers: name === 'named' ? ['Control'] : [] })
    await app.page.waitForTimeout(5000)
    expect(trace.outgoing()).toEqual([])
    expect(app.page.url()).toMatch(/^(app:\/\/koffer|https:\/\/koffer\.app\.invalid)\//)
    expect(app.page.context().pages()).toHaveLength(1)
  })
})

test.runIf(whyNoTrace() === undefined)('the trace sees a connection and a packet', () => {
  const trace = traceNetwork()
  const script = `require('net').connect(9, '127.0.0.1').on('error', () => 0)
    const socket = require('dgram').createSocket('udp4')
    socket.send('x', 9, '127.0.0.1', () => socket.close())`
  const [program = '', ...args] = trace.prefix
  spawnSync(program, [...args, process.execPath, '-e', script])
  expect(trace.outgoing().map((line) => /\b(connect|send\w+)\(/.exec(line)?.[1])).toEqual(['connect', 'sendmsg'])
  trace.remove()
})
