import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryKit } from '../../../main/bridge/contract.ts'
import { go, linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { KitIcon } from './KitIcon.tsx'
import { markFinds } from './markFinds.ts'
import { NextStep } from './NextStep.tsx'

const offers = ['material', 'impulse', 'workshops', 'formate', 'sparring'] as const
const themes = ['ueberblick', 'resilienz', 'inklusion', 'dividende'] as const

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
        <Choice name="offer" options={offers} value={offer} set={setOffer} />
        <Choice name="theme" options={themes} value={theme} set={setTheme} />
      </search>
      {text.trim() === '' ? (
        <Loaded query={library}>
          {({ kits, package: { title, version } }) => (
            <>
              <Kits kits={kits.filter((kit) => (!offer || kit.offer === offer) && (!theme || kit.theme === theme))} />
              <p className="package-line">{t('library.packageVersion', { title, version })}</p>
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
  readonly options: readonly string[]
  readonly value: string
  readonly set: (value: string) => void
}
function Choice({ name, options, value, set }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <label className="choice-field">
      <span>{t(`library.${name}.label`)}</span>
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{t(`library.${name}.all`)}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {t(`library.${name}.${option}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Kits({ kits }: { readonly kits: readonly LibraryKit[] }) {
  const { t } = useTranslation()
  return (
    <>
      <p role="status" className="result-count">
        {t('library.kits', { count: kits.length })}
      </p>
      {kits.length === 0 && <p className="empty">{t('library.nothing')}</p>}
      {offers.map((offer) => {
        const shown = kits.filter((kit) => kit.offer === offer)
        if (shown.length === 0) return null
        return (
          <section key={offer} aria-labelledby={`offer-${offer}`}>
            <h2 id={`offer-${offer}`}>{t(`library.offer.${offer}`)}</h2>
            <ul className="kit-grid">
              {shown.map((kit) => (
                <li key={kit.id} className="kit-card">
                  <KitIcon icon={kit.icon} />
                  <div>
                    <h3>
                      <a href={linkTo({ view: 'kit', kit: kit.id })}>{kit.title}</a>
                    </h3>
                    <p>{kit.summary}</p>
                    <p className="kit-facts">
                      {[
                        kit.duration,
                        kit.groupSize && `${t('library.peopleRange', kit.groupSize)} ${t('library.people')}`,
                        t('library.documentsCount', { count: kit.documents.length }),
                      ]
                        .filter(Boolean)
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
            {hits.slice(0, 50).map(({ kit, document, title, kitTitle, excerpt }) => (
              <li key={`${kit}/${document}`}>
                <h2>
                  <a href={linkTo(document ? { view: 'document', kit, document } : { view: 'kit', kit })}>{title}</a>
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
