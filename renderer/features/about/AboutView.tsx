import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { Keys } from './Keys.tsx'

const steps = ['step1', 'step2', 'step3', 'step4', 'step5'] as const
const questions = ['saving', 'undoing', 'reading', 'backingUp', 'network'] as const

/** How to go about it, the keys, the program and its licences. */
export function AboutView() {
  const { t } = useTranslation()
  const info = useCall('app.info', {})
  return (
    <Page title={t('about.title')} lead={t('about.lead')}>
      <div className="help-columns">
        <section aria-labelledby="help-steps">
          <h2 id="help-steps">{t('about.steps')}</h2>
          <ol className="help-steps">
            {steps.map((step) => (
              <li key={step}>{t(`about.${step}`)}</li>
            ))}
          </ol>
          <p>
            <a href={linkTo({ view: 'welcome' })}>{t('about.welcome')}</a>
          </p>
          <h2>{t('about.questions')}</h2>
          {questions.map((question) => (
            <details key={question} className="help-question">
              <summary>{t(`about.question.${question}`)}</summary>
              <p>{t(`about.answer.${question}`)}</p>
            </details>
          ))}
        </section>
        <section aria-labelledby="help-keys">
          <h2 id="help-keys">{t('about.keys')}</h2>
          <Keys />
        </section>
      </div>
      <Loaded query={info}>
        {({ version, runtime, data, packages, licences }) => (
          <>
            <h2>{t('about.program')}</h2>
            <dl className="facts">
              {(
                [
                  ['version', version],
                  ['runtime', runtime],
                  [
                    'package',
                    packages.map((each) => `${each.title} ${each.version} (${each.date}, ${each.licence})`).join(' · '),
                  ],
                  ['data', data],
                ] as const
              ).map(([name, value]) => (
                <div key={name}>
                  <dt>{t(`about.${name}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <h2>{t('about.licences')}</h2>
            {licences.map(({ name, licence, text }) => (
              <details key={name} className="help-question">
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
