import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedImage, ImageFile, OpenProfile } from '../../../main/bridge/contract.ts'
import { municipalityKinds, type Profile, ProfileSchema } from '../../../main/core/adaptation/profile.ts'
import { standard } from '../../../main/core/handout/theme.ts'
import { go, linkTo } from '../../app/routes.ts'
import { SaveLine } from '../../autosave/SaveLine.tsx'
import { useAutosave } from '../../autosave/useAutosave.ts'
import { call } from '../../client.ts'
import { type Draft, draftOf, readDraft } from '../../ui/draft.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Field, fieldId, focusField } from '../../ui/Field.tsx'
import { ColourField } from './ColourField.tsx'
import { LogoField } from './LogoField.tsx'
import { ProfilePreview } from './ProfilePreview.tsx'

interface Props {
  readonly opened?: OpenProfile
  /** At the first start, with the ways out of it. */
  readonly first?: boolean
}
interface Change {
  readonly facts: Profile
  readonly logo?: ImageFile | undefined
}

const addressFields = ['address.street', 'address.postalCode', 'address.city'] as const
const contactFields = ['contact.name', 'contact.role', 'contact.phone', 'contact.email', 'contact.web'] as const

/** All facts of a profile; saved while typing, with the page they lead to beside them. */
export function ProfileForm({ opened, first = false }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const id = useRef(opened?.id)
  const [draft, setDraft] = useState<Draft>(() => draftOf(opened?.facts ?? {}))
  const [image, setImage] = useState(opened?.image)
  const [asked, setAsked] = useState(false)
  const [fault, setFault] = useState<Error>()
  const saved = useRef<Draft>(draft)
  const logo = useRef<ImageFile>(undefined)
  const { state, change, flush } = useAutosave<Change>(async (value) => {
    const { logo: sent } = value
    const now = await call('profile.save', { ...value, id: id.current })
    if (sent === logo.current) logo.current = undefined
    id.current = now.id
    saved.current = draftOf(now.facts)
    queries.setQueryData(['profile.read', { id: now.id }], now)
    if (!first) await queries.invalidateQueries({ queryKey: ['profiles.list'] })
  })
  const { facts, invalid } = read(draft, saved.current, t('profile.logoAltDefault'))
  const edit = (next: Draft): void => {
    setDraft(next)
    const { facts } = read(next, saved.current, t('profile.logoAltDefault'))
    if (facts) change({ facts, logo: logo.current })
  }
  const set = (name: string) => (value: string) => edit({ ...draft, [name]: value })
  const setLogo = (chosen: CheckedImage | undefined): void => {
    logo.current = chosen && { name: chosen.name, base64: chosen.base64 }
    setImage(chosen?.image)
    edit({ ...draft, logo: chosen?.name ?? '', ...(chosen ? {} : { logoAlt: '' }) })
  }
  const error = (name: string): string | undefined => {
    if (!invalid.includes(name)) return undefined
    if (name === 'name') return asked || saved.current.name ? t('profile.invalid.name') : undefined
    return name === 'contact.web' ? t('profile.invalid.web') : t('profile.invalid.other')
  }
  const finish = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (!facts || invalid.length > 0) return focusField(invalid[0] ?? 'name')
    await flush()
    if (id.current === undefined) return
    await queries.invalidateQueries({ queryKey: ['profiles.list'] })
    go(first ? { view: 'library' } : { view: 'profiles' })
  }
  const load = async (): Promise<void> => {
    try {
      const loaded = await call('profile.import', { title: t('profile.import') })
      if (!loaded) return
      queries.setQueryData(['profile.read', { id: loaded.id }], loaded)
      await queries.invalidateQueries({ queryKey: ['profiles.list'] })
      go({ view: 'profile', profile: loaded.id })
    } catch (error) {
      setFault(error as Error)
    }
  }
  const field = (name: string, more: object = {}) => (
    <Field
      key={name}
      name={name}
      label={t(`profile.field.${name.replace('.', '_')}` as 'profile.field.name')}
      value={draft[name] ?? ''}
      error={error(name)}
      onChange={set(name)}
      {...more}
    />
  )
  return (
    <form className="facts-form with-aside" onSubmit={(event) => void finish(event)} noValidate>
      <div className="form-main">
        <fieldset>
          <legend>{t('profile.group.name')}</legend>
          {field('name', { required: true, hint: t('profile.hint.name') })}
          <div className="field">
            <label htmlFor={fieldId('kind')}>{t('profile.field.kind')}</label>
            <select id={fieldId('kind')} value={draft.kind ?? ''} onChange={(event) => set('kind')(event.target.value)}>
              <option value="">{t('profile.kind.none')}</option>
              {municipalityKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`profile.kind.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          {field('officialName', { hint: t('profile.hint.officialName') })}
        </fieldset>
        <fieldset>
          <legend>{t('profile.group.look')}</legend>
          <LogoField image={image} name={draft.logo ?? ''} set={setLogo} />
          {draft.logo && field('logoAlt', { hint: t('profile.hint.logoAlt') })}
          <ColourField part="primary" value={draft['colours.primary'] ?? ''} set={set('colours.primary')} />
          <ColourField part="accent" value={draft['colours.accent'] ?? ''} set={set('colours.accent')} />
        </fieldset>
        <fieldset>
          <legend>{t('profile.group.contact')}</legend>
          {contactFields.map((name) => field(name))}
        </fieldset>
        <fieldset>
          <legend>{t('profile.group.imprint')}</legend>
          {addressFields.map((name) => field(name))}
          {field('imprint', { lines: 3, hint: t('profile.hint.imprint') })}
        </fieldset>
        {fault && <FaultMessage error={fault} />}
        <div className="form-end">
          <button type="submit" className="button button-primary">
            {t(first ? 'welcome.done' : 'profile.done')}
          </button>
          {first && (
            <>
              <button type="button" className="button" onClick={() => void load()}>
                {t('profile.import')}
              </button>
              <a href={linkTo({ view: 'library' })}>{t('welcome.later')}</a>
            </>
          )}
          <SaveLine state={state} retry={() => void flush()} />
        </div>
      </div>
      <ProfilePreview draft={draft} image={image} />
    </form>
  )
}

/** A web address is mostly typed without its protocol, and a picture cannot be without a text for those who do not see it. */
function read(draft: Draft, saved: Draft, logoAlt: string) {
  const web = draft['contact.web']?.trim() ?? ''
  const whole = {
    ...draft,
    ...(web && !/^[a-z]+:/i.test(web) ? { 'contact.web': `https://${web}` } : {}),
    ...(draft.logo && !draft.logoAlt?.trim() ? { logoAlt } : {}),
    // An accent colour alone has no place in a profile.
    ...(draft['colours.accent'] && !draft['colours.primary'] ? { 'colours.primary': standard.primary } : {}),
  }
  return readDraft<Profile>(whole, { schema: ProfileSchema, saved })
}
