import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../../main/bridge/contract.ts'
import type { Inlines } from '../../../main/core/document/document.ts'
import { DocumentInlines } from '../../document/DocumentInlines.tsx'
import { Added, Removed } from './marks.tsx'
import { useSetting } from './useSetting.ts'

type ChangedDocument = Comparison['documents'][number]
type BlockChange = ChangedDocument['changes'][number]
type WordChange = BlockChange['texts'][string][number]

/** The blocks of one document that are not the same, word by word. */
export function DocumentChanges({ title, language, changes }: ChangedDocument) {
  const { t } = useTranslation()
  return (
    <section>
      <h4>{title}</h4>
      <ul className="block-changes">
        {changes.map((change) => (
          <li key={change.id} className={`block-change block-${change.kind}`}>
            <p className="block-kind">
              {t(`history.block.${change.block}`)}: {t(`history.change.${change.kind}`)}
              {change.moved && change.kind !== 'same' && `, ${t('history.change.same')}`}
            </p>
            <div lang={language}>
              {Object.entries(change.texts).map(([name, parts]) => (
                <p key={name}>
                  <Words parts={parts} />
                </p>
              ))}
            </div>
            {change.kind === 'changed' && <Settings values={change.values} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ parts }: { readonly parts: readonly WordChange[] }) {
  const { t } = useTranslation()
  return parts.map(({ kind, inlines }, index) => {
    const Mark = { same: Fragment, removed: Removed, added: Added }[kind]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn as a whole and never reordered
      <Mark key={`${index} ${kind}`}>
        <DocumentInlines inlines={withoutPictures(inlines, (alt) => t('history.picture', { alt }))} />
      </Mark>
    )
  })
}

type Values = Extract<BlockChange, { readonly kind: 'changed' }>['values']

function Settings({ values }: { readonly values: Values }) {
  const { nameOf, wordsOf } = useSetting()
  return Object.entries(values).map(([name, { old, now }]) => (
    <p key={name}>
      {nameOf(name)}: {old !== undefined && <Removed>{wordsOf(old)}</Removed>}{' '}
      {now !== undefined && <Added>{wordsOf(now)}</Added>}
    </p>
  ))
}

/** Here a picture is its description. */
const withoutPictures = (inlines: Inlines, words: (alt: string) => string): Inlines =>
  inlines.map((inline) => {
    if (inline.kind === 'image') return { kind: 'text', text: words(inline.alt) }
    return 'inlines' in inline ? { ...inline, inlines: withoutPictures(inline.inlines, words) } : inline
  })
