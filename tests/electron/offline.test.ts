import type { App, Session } from 'electron'
import { expect, test } from 'vitest'
import { goOffline, keepOffline } from '../../main/electron/offline.ts'

/** Chromium's command line as `base::CommandLine` keeps it: the last value of a name counts. */
function started(args: Readonly<Record<string, string>>) {
  const switches = new Map(Object.entries(args))
  const commandLine = {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    removeSwitch: (name: string) => void switches.delete(name),
  }
  goOffline({ commandLine } as unknown as App)
  return switches
}

test('what the command line says of the network does not count', () => {
  const switches = started({ 'proxy-server': '203.0.113.7:8080', 'proxy-bypass-list': '*', 'host-resolver-rules': '' })
  expect(switches.get('proxy-server')).toBe('127.0.0.1:9')
  expect(switches.get('proxy-bypass-list')).toBe('<-loopback>')
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(switches.get('webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp')
})

test('a session has the same dead proxy, and names are not looked up by another way', async () => {
  const told: unknown[] = []
  const app = { configureHostResolver: (options: object) => told.push(options) } as unknown as App
  const session = { setProxy: async (config: object) => void told.push(config) } as unknown as Session
  await keepOffline(app, session)
  expect(told).toEqual([
    { enableBuiltInResolver: false, secureDnsMode: 'off' },
    { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' },
  ])
})
