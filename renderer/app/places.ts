import type { Route } from './routes.ts'

/** The navigation, in its order; `views` are the screens below a place. Ctrl (on a Mac Cmd) and the number lead there. */
export const places = [
  { name: 'library', route: { view: 'library' }, views: ['library', 'kit', 'document'] },
  {
    name: 'projects',
    route: { view: 'projects' },
    views: ['projects', 'project', 'adapt', 'export', 'history'],
  },
  { name: 'profiles', route: { view: 'profiles' }, views: ['profiles', 'profile'] },
  { name: 'settings', route: { view: 'settings' }, views: ['settings'] },
  { name: 'about', route: { view: 'about' }, views: ['about'] },
] as const satisfies readonly { name: string; route: Route; views: readonly Route['view'][] }[]
