import type { App, Session } from 'electron'

/** A port that nobody listens on, for loopback addresses too: Chromium tells it all that would go to the network. */
const nowhere = { server: '127.0.0.1:9', bypass: '<-loopback>' } as const

/**
 * What Chromium is told before it starts. Each of these counts in place of what the command line said. The list of web requests
 * does not see preconnects, look-ups of names and WebRTC; these switches reach below it.
 */
const offlineSwitches = [
  ['proxy-server', nowhere.server],
  ['proxy-bypass-list', nowhere.bypass],
  // No name is looked up and no address reached, that of the proxy neither.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  // Hiding the own address from a page takes a group of computers to be joined; without addresses there is nothing to hide.
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
  ['dns-prefetch-disable'],
  ['disable-quic'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
] as const satisfies readonly (readonly [name: string, value?: string])[]

/** Before `app` is ready. */
export function goOffline({ commandLine }: App): void {
  for (const [name, value] of offlineSwitches) {
    commandLine.removeSwitch(name)
    commandLine.appendSwitch(name, value)
  }
}

/** Once `app` is ready: the same for a session, and for looking up names. */
export async function keepOffline(app: App, session: Session): Promise<void> {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
  await session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere.server, proxyBypassRules: nowhere.bypass })
}
