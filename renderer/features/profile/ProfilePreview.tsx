import { useTranslation } from 'react-i18next'
import { documentColours } from '../../../main/core/handout/theme.ts'
import type { Draft } from '../../ui/draft.ts'

/** How cover and running head will look: the same colours that the pages are drawn in. */
export function ProfilePreview({ draft, image }: { readonly draft: Draft; readonly image: string | undefined }) {
  const { t } = useTranslation()
  const chosen = (part: string) => {
    const value = draft[`colours.${part}`] ?? ''
    return /^#[0-9a-f]{6}$/i.test(value) ? { [part]: value } : {}
  }
  const { primary, accent } = documentColours({ ...chosen('primary'), ...chosen('accent') })
  const name = draft.officialName?.trim() || draft.name?.trim() || t('profile.preview.name')
  const contact = [draft['contact.name'], draft['contact.phone'], draft['contact.email']].filter(Boolean)
  return (
    <aside className="profile-preview" aria-label={t('profile.preview.title')}>
      <p className="field-label">{t('profile.preview.title')}</p>
      <div className="sheet">
        <div className="sheet-cover" style={{ backgroundColor: primary, borderBottomColor: accent }}>
          <p>{t('profile.preview.kit')}</p>
          <p className="sheet-title">{t('profile.preview.document')}</p>
        </div>
        <div className="sheet-body">
          {image && <img src={image} alt="" />}
          <p className="sheet-name">{name}</p>
          {contact.length > 0 && <p>{contact.join(' · ')}</p>}
          {draft.imprint && <p className="sheet-small">{draft.imprint}</p>}
        </div>
      </div>
      <div className="sheet sheet-page">
        <div className="sheet-band" style={{ backgroundColor: primary }} />
        <div className="sheet-head">
          {image && <img src={image} alt="" />}
          <span>{name}</span>
          <span style={{ color: accent }}>{t('audience.facilitator')}</span>
        </div>
        <p className="sheet-heading" style={{ color: primary }}>
          {t('profile.preview.heading')}
        </p>
        <p>{t('profile.preview.text')}</p>
      </div>
    </aside>
  )
}
