import { describe, expect, test } from 'vitest'
import { forbiddenSwitch } from '../../main/electron/startSwitches.ts'

describe('a packed app takes', () => {
  test.each([
    [[]],
    [['--data=D:\\Koffer']],
    [['--data', 'D:\\Koffer']],
    [['--DATA=\\\\server\\ablage']],
    [['C:\\Users\\x\\fest.vorhaben']],
    [['--disable-gpu', '--force-device-scale-factor=1.5']],
    [['--ozone-platform=wayland']],
    [['--', '--remote-debugging-port=9222']],
  ])('%j', (args) => expect(forbiddenSwitch(args, 'win32')).toBeUndefined())

  test('what Finder names', () => expect(forbiddenSwitch(['-psn_0_12345'], 'darwin')).toBeUndefined())
  test('a file of Linux', () => expect(forbiddenSwitch(['/srv/fest.vorhaben'], 'linux')).toBeUndefined())
})

const names = [
  'remote-debugging-port=9222',
  'remote-debugging-pipe',
  'remote-debugging-address=0.0.0.0',
  'remote-allow-origins=*',
  'proxy-server=203.0.113.7:8080',
  'proxy-pac-url=http://203.0.113.7/p',
  'proxy-auto-detect',
  'no-proxy-server',
  'host-resolver-rules=MAP * 203.0.113.7',
  'host-rules=MAP * 203.0.113.7',
  'inspect',
  'inspect-brk=0.0.0.0:9229',
  'inspect-port=1',
  'load-extension=x',
  'js-flags=--allow-natives-syntax',
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'renderer-cmd-prefix=x',
  'gpu-launcher=x',
  'utility-cmd-prefix=x',
  'user-data-dir=\\\\203.0.113.7\\x',
  'enable-logging',
  'log-file=x',
  'log-net-log=x',
  'auth-server-whitelist=*',
  'enable-features=X',
  'disable-features=X',
  'enable-blink-features=X',
  'app=x',
  'require=x',
  'eval=x',
  'a-switch-of-tomorrow',
]

describe('a packed app does not start with', () => {
  test.each(names.flatMap((name) => [[`--${name}`], [`-${name}`], [`--${name.toUpperCase()}`]]))('%s', (arg) => {
    for (const platform of ['win32', 'linux', 'darwin'] as const)
      expect(forbiddenSwitch(['--data=x', arg], platform)).toBe(arg)
  })
  test.each(names)('/%s on Windows', (name) => expect(forbiddenSwitch([`/${name}`], 'win32')).toBe(`/${name}`))
})
