import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShareContents } from '../../../main/bridge/contract.ts'
import { Dialog } from '../../ui/Dialog.tsx'

interface Props extends ShareContents {
  readonly title: string
  /** Without documents: the whole project. */
  readonly save: (documents: readonly string[]) => Promise<void>
  readonly onClose: () => void
}

/** What goes into the file, and what that means for whoever gets it. */
export function ShareDialog({ title, people, documents, save, onClose }: Props) {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(true)
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const chosen = documents.filter(({ document }) => !without.has(document))
  const nothing = !whole && chosen.length === 0
  const toggle = (document: string): void => {
    const others = new Set(without)
    if (!others.delete(document)) others.add(document)
    setWithout(others)
  }
  return (
    <Dialog
      form
      title={t('share.dialogTitle', { title })}
      onClose={onClose}
      actions={[
        { label: t('share.cancel'), act: onClose },
        {
          label: t('share.save'),
          primary: true,
          act: () => {
            if (!nothing) void save(whole ? [] : chosen.map(({ document }) => document))
          },
        },
      ]}
    >
      <Scope people={people} hasTexts={documents.length > 0} whole={whole} setWhole={setWhole} />
      {!whole && <Texts documents={documents} without={without} toggle={toggle} />}
      <p role="status" className="field-error">
        {nothing ? t('share.chooseOne') : ''}
      </p>
    </Dialog>
  )
}

interface ScopeProps {
  readonly people: number
  readonly hasTexts: boolean
  readonly whole: boolean
  readonly setWhole: (whole: boolean) => void
}

function Scope({ people, hasTexts, whole, setWhole }: ScopeProps) {
  const { t } = useTranslation()
  const group = useId()
  const wholeHint = `${t('share.wholeHint')} ${t('share.names', { count: people })}`
  if (!hasTexts)
    return (
      <>
        <p>{wholeHint}</p>
        <p className="hint">{t('share.noTexts')}</p>
      </>
    )
  return (
    <fieldset className="share-scope">
      <legend className="visually-hidden">{t('share.scope')}</legend>
      <label className="choice">
        <input type="radio" name={group} checked={whole} onChange={() => setWhole(true)} />
        <span>
          {t('share.whole')}
          <span className="hint">{wholeHint}</span>
        </span>
      </label>
      <label className="choice">
        <input type="radio" name={group} checked={!whole} onChange={() => setWhole(false)} />
        <span>
          {t('share.texts')}
          <span className="hint">{t('share.textsHint')}</span>
        </span>
      </label>
    </fieldset>
  )
}

interface TextsProps {
  readonly documents: ShareContents['documents']
  readonly without: ReadonlySet<string>
  readonly toggle: (document: string) => void
}

function Texts({ documents, without, toggle }: TextsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="share-texts">
      <legend>{t('share.which')}</legend>
      {documents.map(({ document, title }) => (
        <label key={document} className="choice">
          <input type="checkbox" checked={!without.has(document)} onChange={() => toggle(document)} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}
