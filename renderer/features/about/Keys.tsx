import { useTranslation } from 'react-i18next'

/** What the keys are called on this computer. */
const control = /Mac/.test(navigator.platform) ? '⌘' : undefined

const keys = [
  'tab',
  'enter',
  'escape',
  'sections',
  'search',
  'undo',
  'redo',
  'find',
  'replace',
  'findNext',
  'menu',
  'help',
  'larger',
  'normal',
] as const

/** Every key that does something here. */
export function Keys() {
  const { t } = useTranslation()
  const ctrl = control ?? t('about.key.ctrl')
  return (
    <table className="keys">
      <caption className="visually-hidden">{t('about.keys')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('about.keyColumn')}</th>
          <th scope="col">{t('about.doesColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">
              {t(`about.key.${key}`, { ctrl })
                .split(' ')
                .map((part) => (part === '+' || part === '–' ? ` ${part} ` : <kbd key={part}>{part}</kbd>))}
            </th>
            <td>{t(`about.does.${key}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
