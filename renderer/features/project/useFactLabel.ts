import { useTranslation } from 'react-i18next'
import { keyOf } from '../../messages/keyOf.ts'
import { useFactName } from '../../messages/useFactName.ts'
import type { FactPlace } from './factPlaces.ts'

/** What a fact is called in the forms, in the language of the window. */
export function useFactLabel(): (place: FactPlace) => string {
  const { t } = useTranslation()
  const nameOf = useFactName()
  return (place) => {
    if (place.kind === 'none') return nameOf(place.path)
    const key = keyOf(place.kind === 'profile' ? 'profile.field' : 'project.field', place.field)
    return key ? t(key) : place.field
  }
}
