import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { contentSecurityPolicy, fileHandler } from '../../main/electron/protocol.ts'
import { plant } from '../house/tree.ts'

const { folder, remove } = plant({
  'renderer/index.html': 'page',
  'renderer/assets/a b.js': 'script',
  'renderer/notes.txt': 'no known ending',
  'renderer-two/index.html': 'a neighbour whose name begins the same',
  'secret.html': 'outside',
})
afterAll(remove)
const answer = fileHandler(join(folder, 'renderer'))

test.each([
  ['/index.html', 'page', 'text/html; charset=utf-8'],
  ['/index.html?a=1', 'page', 'text/html; charset=utf-8'],
  ['/assets/a%20b.js', 'script', 'text/javascript; charset=utf-8'],
])('serves %s with the policy', async (path, text, type) => {
  const response = await answer({ url: `app://koffer${path}`, method: 'GET' })
  expect([response.status, await response.text()]).toEqual([200, text])
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  ['a step up', 'app://koffer/../secret.html'],
  ['an encoded step up', 'app://koffer/%2e%2e/secret.html'],
  ['encoded slashes', 'app://koffer/..%2fsecret.html'],
  ['encoded backslashes', 'app://koffer/..%5csecret.html'],
  ['a step up from inside', 'app://koffer/assets/..%2f..%2fsecret.html'],
  ['a neighbouring folder', 'app://koffer/..%2frenderer-two/index.html'],
  ['an absolute path', `app://koffer/${encodeURIComponent('/etc/passwd')}`],
  ['a drive', 'app://koffer/C:%5cWindows%5cwin.ini'],
  ['a zero byte', 'app://koffer/index.html%00.js'],
  ['a broken escape', 'app://koffer/%E0%A4%A'],
  ['a folder', 'app://koffer/assets'],
  ['the root', 'app://koffer/'],
  ['an unknown ending', 'app://koffer/notes.txt'],
  ['a file that is not there', 'app://koffer/nothing.html'],
  ['another host', 'app://elsewhere/index.html'],
  ['another scheme', 'https://koffer/index.html'],
  ['no address', 'index.html'],
])('refuses %s, under the same policy', async (_, url) => {
  const response = await answer({ url, method: 'GET' })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})

test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses %s', async (method) => {
  expect((await answer({ url: 'app://koffer/index.html', method })).status).toBe(404)
})

test('the policy begins with nothing and never allows inline, eval or another place', () => {
  const rules = contentSecurityPolicy.split('; ')
  expect(rules[0]).toBe("default-src 'none'")
  expect(rules).toEqual(
    expect.arrayContaining(["script-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]),
  )
  expect(rules).toContain("require-trusted-types-for 'script'")
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|allow-duplicates/)
})
