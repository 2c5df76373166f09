import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../trusted.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/parts.css'
import '../ui/forms.css'
import '../ui/project.css'
import '../ui/history.css'
import { call } from '../client.ts'
import { startMessages } from '../messages/messages.ts'
import { App } from './App.tsx'
import { appear } from './appearance.ts'
import { Broken } from './Broken.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { go } from './routes.ts'

/** The main side is on the same computer: no retries, no polling, no refetching when the window is looked at again. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always', staleTime: 60_000 },
    mutations: { networkMode: 'always' },
  },
})

/** Language, appearance, and whether somebody is here for the first time. Gives what keeps the window from knowing them. */
async function prepare(): Promise<Error | undefined> {
  try {
    const settings = await call('settings.read', {})
    appear(settings.appearance)
    await startMessages(settings.language)
    if (location.hash === '' && !settings.welcomed && (await call('profiles.list', {})).profiles.length === 0)
      go({ view: 'welcome' }, true)
    return undefined
  } catch (error) {
    await startMessages(navigator.language.startsWith('en') ? 'en' : 'de')
    return error instanceof Error ? error : new Error(String(error))
  }
}

const reload = (): void => location.reload()
const fault = await prepare()
const place = document.getElementById('app')
if (!place) throw new Error('index.html has no #app')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      {fault ? (
        <main>
          <Broken error={fault} screen="start" title={i18next.t('broken.startTitle')} retry={reload} />
        </main>
      ) : (
        <ErrorBoundary screen="frame">
          <App />
        </ErrorBoundary>
      )}
    </QueryClientProvider>
  </StrictMode>,
)
