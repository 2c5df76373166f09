/**
 * An address as a PDF holds it: 7-bit ASCII (ISO 32000-1, 12.6.4.7). Host names become Punycode (RFC 3492, 5891), everything else
 * UTF-8 in percent signs (RFC 3986, 3987). What is written that way already stays as it is.
 */
export function asciiAddress(address: string): string {
  const [, scheme = '', rest = ''] = /^(https?:\/\/|mailto:|tel:)(.*)$/is.exec(address) ?? ['', '', address]
  if (/^tel:/i.test(scheme) || scheme === '') return scheme + percent(rest)
  const isMail = /^mailto:/i.test(scheme)
  const end = rest.search(isMail ? /\?/ : /[/?#]/)
  const [front, behind] = end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)]
  if (isMail) return scheme + front.split(',').map(mailbox).join(',') + percent(behind)
  const [, user = '', host = '', port = ''] = /^((?:[^@]*@)?)([^:]*)(.*)$/s.exec(front) ?? []
  return scheme + percent(user) + asciiHost(host) + percent(port) + percent(behind)
}

function mailbox(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? percent(address) : `${percent(address.slice(0, at))}@${asciiHost(address.slice(at + 1))}`
}

const percent = (text: string): string =>
  text.replace(/[^!-~]+|["<>\\^`{|}]/gu, (part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))

/** IDNA: small letters in composed form; a full stop of East Asia parts labels too. */
const asciiHost = (host: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
  /^[\u0000-\u007f]*$/.test(host)
    ? percent(host)
    : host
        .normalize('NFKC')
        .toLowerCase()
        .split(/[.。]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
        .map((label) => (/^[\u0000-\u007f]*$/.test(label) ? percent(label) : `xn--${punycode(label)}`))
        .join('.')

/** RFC 3492, section 6.3, with its parameters. */
function punycode(label: string): string {
  const points = [...label].map((sign) => sign.codePointAt(0) ?? 0)
  const basic = points.filter((point) => point < 128)
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '')
  let [n, delta, bias, handled] = [128, 0, 72, basic.length]
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n))
    delta += (next - n) * (handled + 1)
    n = next
    for (const point of points) {
      if (point < n) delta += 1
      if (point !== n) continue
      let q = delta
      for (let k = 36; ; k += 36) {
        const t = Math.min(Math.max(k - bias, 1), 26)
        if (q < t) break
        output += digit(t + ((q - t) % (36 - t)))
        q = Math.floor((q - t) / (36 - t))
      }
      output += digit(q)
      bias = adapted(delta, handled + 1, handled === basic.length)
      delta = 0
      handled += 1
    }
    delta += 1
    n += 1
  }
  return output
}

const digit = (value: number): string => String.fromCharCode(value < 26 ? 97 + value : 22 + value)

function adapted(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2))
  rest += Math.floor(rest / count)
  let k = 0
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35)
  return k + Math.floor((36 * rest) / (rest + 38))
}
