import { linkTo } from '../../app/routes.ts'
import type { FactPlace } from './factPlaces.ts'
import { useFactLabel } from './useFactLabel.ts'

interface Props {
  readonly place: FactPlace
  readonly profile?: string
  /** On the screen that has the field. */
  readonly toField?: (field: string) => void
  /** From other screens: the project that has the field. */
  readonly project?: string
}

/** The name of a fact, which leads to where it is given. */
export function FactLink({ place, profile, toField, project }: Props) {
  const label = useFactLabel()
  const name = label(place)
  if (place.kind === 'field' && toField)
    return (
      <button type="button" className="link-button" onClick={() => toField(place.field)}>
        {name}
      </button>
    )
  if (place.kind === 'field' && project)
    return <a href={linkTo({ view: 'project', project, field: place.field })}>{name}</a>
  if (place.kind === 'profile' && profile) return <a href={linkTo({ view: 'profile', profile })}>{name}</a>
  if (place.kind === 'profile') return <a href={linkTo({ view: 'profiles' })}>{name}</a>
  return <>{name}</>
}
