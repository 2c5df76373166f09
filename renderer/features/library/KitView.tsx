import { useTranslation } from 'react-i18next'
import { isKit, type WantedKit } from '../../../main/core/library/address.ts'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { StartProject } from '../project/StartProject.tsx'
import { categoryName } from './categoryName.ts'

/** What a kit is for, how long it takes, and what to print for whom. */
export function KitView({ wanted }: { readonly wanted: WantedKit }) {
  const { t, i18n } = useTranslation()
  const library = useCall('library.list', {})
  const back = <a href={linkTo({ view: 'library' })}>{t('library.backToLibrary')}</a>
  return (
    <Loaded query={library}>
      {({ kits, themes }) => {
        const kit = kits.find(({ ref }) => isKit(ref, wanted))
        if (!kit)
          return (
            <Page title={t('library.title')} back={back}>
              <p className="empty">{t('library.nothing')}</p>
            </Page>
          )
        const { ref } = kit
        const theme = themes.find(({ key }) => key === kit.theme)
        return (
          <Page title={kit.title} lead={kit.summary} back={back} actions={<StartProject kit={ref} />}>
            <dl className="facts">
              <div>
                <dt>{t('library.duration')}</dt>
                <dd>{kit.duration}</dd>
              </div>
              {kit.groupSize && (
                <div>
                  <dt>{t('library.people')}</dt>
                  <dd>{t('library.peopleRange', kit.groupSize)}</dd>
                </div>
              )}
              {theme && (
                <div>
                  <dt>{t('library.theme.label')}</dt>
                  <dd>{categoryName(theme, i18n.language)}</dd>
                </div>
              )}
            </dl>
            <h2>{t('library.documents')}</h2>
            <ul className="document-list">
              {kit.documents.map((document) => (
                <li key={document.id}>
                  <div className="document-main">
                    <h3>
                      <a href={linkTo({ view: 'document', wanted: ref, document: document.id })}>{document.title}</a>
                    </h3>
                    {document.summary && <p>{document.summary}</p>}
                  </div>
                  <p className="document-facts">
                    <span className={`tag tag-${document.audience}`}>{t(`audience.${document.audience}`)}</span>
                    <span>{t(`page.${document.page}`)}</span>
                    {document.language !== 'de' && <span>{t(`documentLanguage.${document.language}`)}</span>}
                  </p>
                </li>
              ))}
            </ul>
          </Page>
        )
      }}
    </Loaded>
  )
}
