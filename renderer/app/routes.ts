import { useSyncExternalStore } from 'react'
import type { WantedKit } from '../../main/core/library/address.ts'

/** The place in the app, as it stands behind `#` in the address. */
export type Route =
  | { readonly view: 'welcome' }
  | { readonly view: 'library'; readonly text?: string }
  | { readonly view: 'kit'; readonly wanted: WantedKit }
  | { readonly view: 'document'; readonly wanted: WantedKit; readonly document: string }
  | { readonly view: 'profiles' }
  /** Without a profile: a new one. */
  | { readonly view: 'profile'; readonly profile?: string }
  | { readonly view: 'projects' }
  /** `field`: the one that is to be filled in. */
  | { readonly view: 'project'; readonly project: string; readonly field?: string }
  /** `text`: what is looked for at first. */
  | { readonly view: 'find'; readonly project: string; readonly text?: string }
  | { readonly view: 'export' | 'history'; readonly project: string }
  | { readonly view: 'adapt'; readonly project: string; readonly document: string }
  | { readonly view: 'settings' }
  | { readonly view: 'about' }
  /** An address that leads nowhere. */
  | { readonly view: 'unknown' }

/** In the address of a profile that is yet to be saved. */
const newProfile = 'neu'

/** Never throws: whatever stands in the address leads to a screen. */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/').map(decoded)
  if (parts.some((part) => part === undefined)) return { view: 'unknown' }
  const [view, ...rest] = parts as readonly string[]
  const [first = '', second = '', third = ''] = rest
  switch (view) {
    case 'kit':
      return kitRoute(rest)
    case 'willkommen':
      return { view: 'welcome' }
    case 'profil':
      if (first) return { view: 'profile', ...(first === newProfile ? {} : { profile: first }) }
      return { view: 'profiles' }
    case 'vorhaben':
      if (!first) return { view: 'projects' }
      if (!second) return { view: 'project', project: first }
      if (second === 'angabe') return { view: 'project', project: first, field: third }
      if (second === 'export') return { view: 'export', project: first }
      if (second === 'suchen') return { view: 'find', project: first, ...(third ? { text: third } : {}) }
      if (second === 'verlauf') return { view: 'history', project: first }
      return { view: 'adapt', project: first, document: second }
    case 'settings':
    case 'about':
      return { view }
    case '':
    case 'search':
      return { view: 'library', ...(view === 'search' && first ? { text: first } : {}) }
    default:
      return { view: 'unknown' }
  }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

export function linkTo(route: Route): string {
  switch (route.view) {
    case 'library':
      return route.text ? `#/search/${encodeURIComponent(route.text)}` : '#/'
    case 'welcome':
      return '#/willkommen'
    case 'kit':
      return kitLink(route.wanted)
    case 'document':
      return `${kitLink(route.wanted)}/${encodeURIComponent(route.document)}`
    case 'profiles':
      return '#/profil'
    case 'profile':
      return `#/profil/${encodeURIComponent(route.profile ?? newProfile)}`
    case 'projects':
      return '#/vorhaben'
    case 'project':
      return `#/vorhaben/${encodeURIComponent(route.project)}${route.field ? `/angabe/${encodeURIComponent(route.field)}` : ''}`
    case 'export':
      return `#/vorhaben/${encodeURIComponent(route.project)}/export`
    case 'find':
      return `#/vorhaben/${encodeURIComponent(route.project)}/suchen${route.text ? `/${encodeURIComponent(route.text)}` : ''}`
    case 'history':
      return `#/vorhaben/${encodeURIComponent(route.project)}/verlauf`
    case 'adapt':
      return `#/vorhaben/${encodeURIComponent(route.project)}/${encodeURIComponent(route.document)}`
    case 'settings':
    case 'about':
      return `#/${route.view}`
    case 'unknown':
      return '#/unbekannt'
  }
}

/** `PACKAGE/VERSION/KIT`, or `KIT` alone, and the document after it. */
function kitRoute(parts: readonly string[]): Route {
  const [one = '', two = '', three = '', four = ''] = parts
  const [wanted, document] = parts.length < 3 ? [{ kit: one }, two] : [{ package: one, version: two, kit: three }, four]
  return document ? { view: 'document', wanted, document } : { view: 'kit', wanted }
}
const kitLink = ({ package: id, version, kit }: WantedKit): string => {
  const address = id === undefined || version === undefined ? [kit] : [id, version, kit]
  return `#/kit/${address.map(encodeURIComponent).join('/')}`
}

export const go = (route: Route, replace = false): void => {
  if (replace) history.replaceState(null, '', linkTo(route))
  else location.hash = linkTo(route)
  if (replace) dispatchEvent(new HashChangeEvent('hashchange'))
}

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return parseRoute(hash)
}
