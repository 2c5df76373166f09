import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { AboutView } from '../features/about/AboutView.tsx'
import { ExportView } from '../features/export/ExportView.tsx'
import { FindView } from '../features/find/FindView.tsx'
import { HistoryView } from '../features/history/HistoryView.tsx'
import { KitView } from '../features/library/KitView.tsx'
import { LibraryView } from '../features/library/LibraryView.tsx'
import { ReadingView } from '../features/library/ReadingView.tsx'
import { ProfilesView } from '../features/profile/ProfilesView.tsx'
import { ProfileView } from '../features/profile/ProfileView.tsx'
import { ProjectsView } from '../features/project/ProjectsView.tsx'
import { ProjectView } from '../features/project/ProjectView.tsx'
import { SettingsView } from '../features/settings/SettingsView.tsx'
import { WelcomeView } from '../features/welcome/WelcomeView.tsx'
import { CloseGuard } from './CloseGuard.tsx'
import { DataState } from './DataState.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { places } from './places.ts'
import { linkTo, parseRoute, type Route, useRoute } from './routes.ts'
import { useShortcuts } from './shortcuts.ts'
import { UnknownView } from './UnknownView.tsx'

/** Editor and page drawing are half of the window's code: they come when they are needed. */
const AdaptView = lazy(async () => ({ default: (await import('../features/adapt/AdaptView.tsx')).AdaptView }))

/** Frame of every screen: skip link, navigation, and the one main region. */
export function App() {
  const { t } = useTranslation()
  const route = useRoute()
  useShortcuts()
  const key = linkTo(route.view === 'library' ? { view: 'library' } : route)
  useEffect(() => {
    // A new screen is announced by its heading. At the start the focus stays where the browser puts it.
    if (key === shown.key || shown.key === '') {
      shown.key = key
      return
    }
    shown.key = key
    scrollTo(0, 0)
    if (!leadsToField(key)) focusHeading()
  }, [key])
  return (
    <div className="app">
      <button type="button" className="skip" onClick={() => focusHeading()}>
        {t('app.skip')}
      </button>
      <header className="app-head">
        <p className="app-name">Werkstattkoffer</p>
        <nav aria-label={t('app.navigation')}>
          <ul>
            {places.map(({ name, route: target, views }, index) => (
              <li key={name}>
                <a
                  href={linkTo(target)}
                  aria-keyshortcuts={`Control+${index + 1}`}
                  aria-current={(views as readonly string[]).includes(route.view) ? 'page' : undefined}
                >
                  {t(`app.place.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <DataState place={key} />
      <main id="main">
        <ErrorBoundary key={key} screen={route.view}>
          {view(route)}
        </ErrorBoundary>
      </main>
      <CloseGuard />
    </div>
  )
}

const leadsToField = (link: string): boolean => 'field' in parseRoute(link)

const shown = { key: '' }

/** The heading may come a moment later, with its data. */
function focusHeading(tries = 20): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (heading) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  } else if (tries > 0) setTimeout(() => focusHeading(tries - 1), 25)
}

function view(route: Route): ReactNode {
  switch (route.view) {
    case 'welcome':
      return <WelcomeView />
    case 'library':
      return <LibraryView text={route.text ?? ''} />
    case 'kit':
      return <KitView key={linkTo(route)} wanted={route.wanted} />
    case 'document':
      return <ReadingView kit={route.wanted} document={route.document} />
    case 'profiles':
      return <ProfilesView />
    case 'profile':
      return <ProfileView key={route.profile ?? ''} {...(route.profile === undefined ? {} : { id: route.profile })} />
    case 'projects':
      return <ProjectsView />
    case 'adapt':
      return (
        <Suspense fallback={null}>
          <AdaptView project={route.project} document={route.document} />
        </Suspense>
      )
    case 'project':
      return <ProjectView id={route.project} {...(route.field ? { field: route.field } : {})} />
    case 'export':
      return <ExportView id={route.project} />
    case 'find':
      return <FindView id={route.project} text={route.text ?? ''} />
    case 'history':
      return <HistoryView id={route.project} />
    case 'settings':
      return <SettingsView />
    case 'about':
      return <AboutView />
    case 'unknown':
      return <UnknownView />
  }
}
