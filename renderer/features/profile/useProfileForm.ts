import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedImage, ImageFile, OpenProfile } from '../../../main/bridge/contract.ts'
import type { Profile } from '../../../main/core/facts/profile.ts'
import { useAutosave } from '../../autosave/useAutosave.ts'
import { call } from '../../client.ts'
import { type Draft, draftOf } from '../../ui/draft.ts'
import { edit, redo, startHistory, undo } from '../../ui/editHistory.ts'
import { readProfileDraft } from './profileDraft.ts'

/** What stands in the form: its fields, and the logo as a data URL. */
interface Content {
  readonly draft: Draft
  readonly image: string | undefined
}
interface Change {
  readonly facts: Profile
  readonly logo?: ImageFile | undefined
}

/** The form's content with undo, its faults, and its saving. */
export function useProfileForm(opened: OpenProfile | undefined) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [history, setHistory] = useState(() =>
    startHistory<Content>({ draft: draftOf(opened?.facts ?? {}), image: opened?.image }),
  )
  const id = useRef(opened?.id)
  const saved = useRef<Draft>(history.now.draft)
  /** The picture that the store has. */
  const stored = useRef(opened?.image)
  const saving = useAutosave<Change>(async ({ facts, logo }) => {
    const now = await call('profile.save', { facts, logo, id: id.current })
    id.current = now.id
    saved.current = draftOf(now.facts)
    stored.current = now.image
    queries.setQueryData(['profile.read', { id: now.id }], now)
    await queries.invalidateQueries({ queryKey: ['profiles.list'], refetchType: 'none' })
  })
  const read = (draft: Draft) => readProfileDraft(draft, saved.current, t('profile.logoAltDefault'))
  const take = (next: typeof history | undefined): void => {
    if (!next) return
    setHistory(next)
    const { draft, image } = next.now
    const { facts } = read(draft)
    if (facts)
      saving.change({ facts, logo: image && image !== stored.current ? fileOf(draft.logo ?? '', image) : undefined })
  }
  const { draft, image } = history.now
  return {
    ...read(draft),
    draft,
    image,
    saving,
    set: (name: string) => (value: string) =>
      take(edit(history, { draft: { ...draft, [name]: value }, image }, name, Date.now())),
    setLogo: (chosen: CheckedImage | undefined) =>
      take(
        edit(
          history,
          {
            draft: { ...draft, logo: chosen?.name ?? '', ...(chosen ? {} : { logoAlt: '' }) },
            image: chosen?.image,
          },
          'logo',
          Date.now(),
        ),
      ),
    undo: history.past.length > 0 ? () => take(undo(history)) : undefined,
    redo: history.future.length > 0 ? () => take(redo(history)) : undefined,
  }
}

const fileOf = (name: string, image: string): ImageFile => ({ name, base64: image.slice(image.indexOf(',') + 1) })
