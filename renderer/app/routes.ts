import { useSyncExternalStore } from 'react'
import type { KitRef } from '../../main/core/library/address.ts'

/** The place in the app, as it stands behind `#` in the address. */
export type Route =
  | { readonly view: 'welcome' }
  | { readonly view: 'library'; readonly text?: string }
  | { readonly view: 'kit'; readonly ref: KitRef }
  | { readonly view: 'document'; readonly ref: KitRef; readonly document: string }
  | { readonly view: 'profiles' }
  /** Without a profile: a new one. */
  | { readonly view: 'profile'; readonly profile?: string }
  | { readonly view: 'projects' }
  /** `field`: the one that is to be filled in. */
  | { readonly view: 'project'; readonly project: string; readonly field?: string }
  | { readonly view: 'export' | 'history'; readonly project: string }
  | { readonly view: 'adapt'; readonly project: string; readonly document: string }
  | { readonly view: 'settings' }
  | { readonly view: 'about' }

/** In the address of a profile that is yet to be saved. */
const newProfile = 'neu'

export function parseRoute(hash: string): Route {
  const [view, ...rest] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
  const [first = '', second = '', third = '', fourth = ''] = rest
  switch (view) {
    case 'kit': {
      const ref = { package: first, version: second, kit: third }
      return fourth ? { view: 'document', ref, document: fourth } : { view: 'kit', ref }
    }
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
      if (second === 'verlauf') return { view: 'history', project: first }
      return { view: 'adapt', project: first, document: second }
    case 'settings':
    case 'about':
      return { view }
    default:
      return { view: 'library', ...(view === 'search' && first ? { text: first } : {}) }
  }
}

export function linkTo(route: Route): string {
  switch (route.view) {
    case 'library':
      return route.text ? `#/search/${encodeURIComponent(route.text)}` : '#/'
    case 'welcome':
      return '#/willkommen'
    case 'kit':
      return kitLink(route.ref)
    case 'document':
      return `${kitLink(route.ref)}/${encodeURIComponent(route.document)}`
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
    case 'history':
      return `#/vorhaben/${encodeURIComponent(route.project)}/verlauf`
    case 'adapt':
      return `#/vorhaben/${encodeURIComponent(route.project)}/${encodeURIComponent(route.document)}`
    case 'settings':
    case 'about':
      return `#/${route.view}`
  }
}

const kitLink = ({ package: id, version, kit }: KitRef): string =>
  `#/kit/${[id, version, kit].map(encodeURIComponent).join('/')}`

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
