import { useTranslation } from 'react-i18next'
import { isKit, type WantedKit } from '../../../main/core/library/address.ts'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { DocumentBlocks } from '../../document/DocumentBlocks.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { Contents } from './Contents.tsx'

/** A template to read: our document model as HTML, with placeholders shown as what they stand for. */
export function ReadingView({ kit, document: id }: { readonly kit: WantedKit; readonly document: string }) {
  const { t } = useTranslation()
  const library = useCall('library.list', {})
  const template = useCall('library.document', { ...kit, document: id })
  const title = library.data?.kits.find(({ ref }) => isKit(ref, kit))?.title ?? kit.kit
  return (
    <Loaded query={template}>
      {({ document: { front, blocks }, images }) => (
        <Page
          title={front.title}
          lead={front.subtitle}
          back={<a href={linkTo({ view: 'kit', wanted: kit })}>{t('library.backToKit', { kit: title })}</a>}
        >
          <p className="document-facts">
            <span className={`tag tag-${front.audience}`}>{t(`audience.${front.audience}`)}</span>
            <span>{t(`page.${front.page}`)}</span>
            <span>{t(`documentLanguage.${front.language}`)}</span>
          </p>
          {front.lock && <p className="hint">{t('library.locked')}</p>}
          <div className="reading-frame">
            <Contents blocks={blocks} />
            <article className="reading" lang={front.language === 'en' ? 'en' : 'de'}>
              <DocumentBlocks blocks={blocks} images={images} />
            </article>
          </div>
        </Page>
      )}
    </Loaded>
  )
}
