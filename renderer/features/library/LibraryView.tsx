import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryList } from '../../../main/bridge/contract.ts'
import { kitName } from '../../../main/core/library/address.ts'
import type { JoinedCategory } from '../../../main/core/library/categories.ts'
import { go, linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { categoryName } from './categoryName.ts'
import { KitIcon } from './KitIcon.tsx'
import { markFinds } from './markFinds.ts'
import { NextStep } from './NextStep.tsx'

/** All kits, by offer and theme, or what a search finds. The search text is part of the address. */
export function LibraryView({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const library = useCall('library.list', {})
  const [offer, setOffer] = useState('')
  const [theme, setTheme] = useState('')
  return (
    <Page title={t('library.title')} lead={t('library.lead')}>
      {text.trim() === '' && <NextStep />}
      <search className="library-search">
        <label className="search-field">
          <span>{t('library.search')}</span>
          <input
            type="search"
            value={text}
            placeholder={t('library.searchHint')}
            onChange={(event) => go({ view: 'library', text: event.target.value }, true)}
          />
        </label>
        <Choice name="offer" options={library.data?.offers ?? []} value={offer} set={setOffer} />
        <Choice name="theme" options={library.data?.themes ?? []} value={theme} set={setTheme} />
      </search>
      {text.trim() === '' ? (
        <Loaded query={library}>
          {({ kits, offers, packages }) => (
            <>
              <Kits
                kits={kits.filter((kit) => (!offer || kit.offer === offer) && (!theme || kit.theme === theme))}
                offers={offers}
                packages={packages}
              />
              {packages.map(({ id, title, version }) => (
                <p key={id} className="package-line">
                  {t('library.packageVersion', { title, version })}
                </p>
              ))}
            </>
          )}
        </Loaded>
      ) : (
        <Finds text={text} />
      )}
    </Page>
  )
}

interface ChoiceProps {
  readonly name: 'offer' | 'theme'
  readonly options: readonly JoinedCategory[]
  readonly value: string
  readonly set: (value: string) => void
}
function Choice({ name, options, value, set }: ChoiceProps) {
  const { t, i18n } = useTranslation()
  return (
    <label className="choice-field">
      <span>{t(`library.${name}.label`)}</span>
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{t(`library.${name}.all`)}</option>
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {categoryName(option, i18n.language)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Kits({ kits, offers, packages }: Pick<LibraryList, 'kits' | 'offers' | 'packages'>) {
  const { t, i18n } = useTranslation()
  const sections = [
    ...offers.map((offer) => ({
      key: offer.key,
      title: categoryName(offer, i18n.language),
      shown: kits.filter((kit) => kit.offer === offer.key),
    })),
    { key: '', title: t('library.offer.none'), shown: kits.filter((kit) => kit.offer === undefined) },
  ]
  return (
    <>
      <p role="status" className="result-count">
        {t('library.kits', { count: kits.length })}
      </p>
      {kits.length === 0 && <p className="empty">{t('library.nothing')}</p>}
      {sections.map(({ key, title, shown }) => {
        if (shown.length === 0) return null
        return (
          <section key={key} aria-labelledby={`offer-${key}`}>
            <h2 id={`offer-${key}`}>{title}</h2>
            <ul className="kit-grid">
              {shown.map((kit) => (
                <li key={kitName(kit.ref)} className="kit-card">
                  <KitIcon icon={kit.icon} />
                  <div>
                    <h3>
                      <a href={linkTo({ view: 'kit', wanted: kit.ref })}>{kit.title}</a>
                    </h3>
                    <p>{kit.summary}</p>
                    <p className="kit-facts">
                      {[
                        packages.length > 1 ? packages.find(({ id }) => id === kit.ref.package)?.title : undefined,
                        kit.duration,
                        kit.groupSize && `${t('library.peopleRange', kit.groupSize)} ${t('library.people')}`,
                        t('library.documentsCount', { count: kit.documents.length }),
                      ]
                        .filter((fact) => fact !== undefined)
                        .map((fact, index) => (
                          <span key={fact}>
                            {index > 0 && ' · '}
                            <span className="whole">{fact}</span>
                          </span>
                        ))}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Finds({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const wanted = useDeferredValue(text)
  const finds = useCall('library.search', { text: wanted })
  return (
    <Loaded query={finds}>
      {(hits) => (
        <>
          <p role="status" className="result-count">
            {t('library.finds', { count: hits.length, text: wanted })}
          </p>
          {hits.length === 0 && <p className="empty">{t('library.nothing')}</p>}
          <ol className="finds">
            {hits.slice(0, 50).map(({ ref, document, title, kitTitle, excerpt }) => (
              <li key={`${kitName(ref)}/${document}`}>
                <h2>
                  <a
                    href={linkTo(document ? { view: 'document', wanted: ref, document } : { view: 'kit', wanted: ref })}
                  >
                    {title}
                  </a>
                </h2>
                {document && <p className="find-kit">{t('library.inKit', { kit: kitTitle })}</p>}
                <p>
                  {markFinds(excerpt, wanted).map(({ text: piece, found }, index) => {
                    // biome-ignore lint/suspicious/noArrayIndexKey: the excerpt is drawn as a whole
                    return found ? <mark key={index}>{piece}</mark> : piece
                  })}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  )
}
