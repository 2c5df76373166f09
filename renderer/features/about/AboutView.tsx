import { useTranslation } from 'react-i18next'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'

export function AboutView() {
  const { t } = useTranslation()
  const info = useCall('app.info', {})
  return (
    <Page title={t('about.title')} lead={t('about.lead')}>
      <h2>{t('about.steps')}</h2>
      <ol>
        {['step1', 'step2', 'step3'].map((step) => (
          <li key={step}>{t(`about.${step}`)}</li>
        ))}
      </ol>
      <h2>{t('about.keys')}</h2>
      <p>{t('about.keysText')}</p>
      <Loaded query={info}>
        {({ version, runtime, data, package: { title, version: packageVersion, licence, date }, licences }) => (
          <>
            <h2>{t('about.program')}</h2>
            <p>{t('about.network')}</p>
            <dl className="facts">
              {[
                ['version', version],
                ['runtime', runtime],
                ['package', `${title} ${packageVersion} (${date}, ${licence})`],
                ['data', data],
              ].map(([name, value]) => (
                <div key={name}>
                  <dt>{t(`about.${name}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <h2>{t('about.licences')}</h2>
            {licences.map(({ name, licence, text }) => (
              <details key={name}>
                <summary>{licence ? `${name} (${licence})` : name}</summary>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, by keyboard too */}
                <pre className="licence" tabIndex={0}>
                  {text}
                </pre>
              </details>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
