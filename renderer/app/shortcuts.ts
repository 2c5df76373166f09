import { useEffect } from 'react'
import { places } from './places.ts'
import { go, type Route } from './routes.ts'

/** Keys that work on every screen: sections, search, help. The help lists them. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // An editor may have uses of its own for a key.
      const target = event.defaultPrevented ? undefined : targetOf(event)
      if (!target) return
      event.preventDefault()
      go(target)
      if (target.view === 'library' && event.key.toLowerCase() === 'k') focusSearch()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function targetOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Route | undefined {
  if (key === 'F1') return { view: 'about' }
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return undefined
  return key.toLowerCase() === 'k' ? { view: 'library' } : places[Number(key) - 1]?.route
}

/** The field may come a moment later, with its screen. */
function focusSearch(tries = 20): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
  if (field) field.focus()
  else if (tries > 0) setTimeout(() => focusSearch(tries - 1), 25)
}
