import { useTranslation } from 'react-i18next'
import type { CheckedImage } from '../../../main/bridge/contract.ts'
import { municipalityKinds } from '../../../main/core/facts/profile.ts'
import { keyOf } from '../../messages/keyOf.ts'
import type { Draft } from '../../ui/draft.ts'
import { Field, fieldId } from '../../ui/Field.tsx'
import { ColourField } from './ColourField.tsx'
import { LogoField } from './LogoField.tsx'

interface Props {
  readonly draft: Draft
  readonly image: string | undefined
  readonly set: (name: string) => (value: string) => void
  readonly setLogo: (logo: CheckedImage | undefined) => void
  /** A field was left. */
  readonly leave: (name: string) => void
  /** Whether a field's text is to be called wrong. */
  readonly wrong: (name: string) => boolean
  readonly short: boolean
}
type Invalid = 'name' | 'web' | 'email' | 'postalCode' | 'colour' | 'other'
const invalidWords: Readonly<Record<string, Invalid>> = {
  name: 'name',
  'contact.web': 'web',
  'contact.email': 'email',
  'address.postalCode': 'postalCode',
  'colours.primary': 'colour',
  'colours.accent': 'colour',
}

export function ProfileFields({ draft, image, set, setLogo, leave, wrong, short }: Props) {
  const { t } = useTranslation()
  const error = (name: string): string | undefined =>
    wrong(name) ? t(`profile.invalid.${invalidWords[name] ?? 'other'}`) : undefined
  const common = (name: string) => ({
    name,
    value: draft[name] ?? '',
    error: error(name),
    onChange: set(name),
    onBlur: () => leave(name),
  })
  const field = (name: string, more: object = {}) => {
    const key = keyOf('profile.field', name)
    return <Field {...common(name)} label={key ? t(key) : name} {...more} />
  }
  const kind = (
    <div className="field">
      <label htmlFor={fieldId('kind')}>{t('profile.field.kind')}</label>
      <select id={fieldId('kind')} value={draft.kind ?? ''} onChange={(event) => set('kind')(event.target.value)}>
        <option value="">{t('profile.kind.none')}</option>
        {municipalityKinds.map((value) => (
          <option key={value} value={value}>
            {t(`profile.kind.${value}`)}
          </option>
        ))}
      </select>
    </div>
  )
  const officialName = field('officialName', { hint: t('profile.hint.officialName') })
  const address = (
    <>
      {field('address.street', { autoComplete: 'off' })}
      <div className="field-row field-row-code">
        {field('address.postalCode', { inputMode: 'numeric' })}
        {field('address.city')}
      </div>
    </>
  )
  const more = (
    <>
      <div className="field-row">
        {field('contact.role')}
        {field('contact.phone', { type: 'tel' })}
      </div>
      {field('contact.web', { type: 'url', inputMode: 'url', hint: t('profile.hint.web') })}
    </>
  )
  const imprint = field('imprint', { lines: 2, hint: t('profile.hint.imprint') })
  return (
    <>
      <fieldset>
        <legend>{t('profile.group.name')}</legend>
        <div className="field-row">
          {field('name', { required: true, hint: t('profile.hint.name') })}
          {kind}
        </div>
        {!short && officialName}
      </fieldset>
      <fieldset>
        <legend>{t('profile.group.look')}</legend>
        <LogoField image={image} name={draft.logo ?? ''} set={setLogo} />
        {draft.logo && field('logoAlt', { hint: t('profile.hint.logoAlt') })}
        <div className="field-row">
          <ColourField part="primary" {...common('colours.primary')} />
          <ColourField part="accent" {...common('colours.accent')} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t(short ? 'profile.group.both' : 'profile.group.contact')}</legend>
        <div className="field-row">
          {field('contact.name')}
          {field('contact.email', { type: 'email' })}
        </div>
        {short ? imprint : more}
      </fieldset>
      {!short && (
        <fieldset>
          <legend>{t('profile.group.imprint')}</legend>
          {address}
          {imprint}
        </fieldset>
      )}
      {short && (
        <details className="form-more">
          <summary>{t('profile.more')}</summary>
          <div className="form-more-fields">
            {officialName}
            {more}
            {address}
          </div>
        </details>
      )}
    </>
  )
}
