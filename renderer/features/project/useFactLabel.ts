import { useTranslation } from 'react-i18next'
import type { FactPlace } from './factPlaces.ts'

/** What a fact is called in the forms, in the language of the window. */
export function useFactLabel(): (place: FactPlace) => string {
  const { t } = useTranslation()
  return (place) => {
    if (place.kind === 'none') return place.label
    const name = place.field.replaceAll('.', '_')
    return place.kind === 'profile'
      ? t(`profile.field.${name}` as 'profile.field.name')
      : t(`project.field.${name}` as 'project.field.title')
  }
}
