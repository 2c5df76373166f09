import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { differencesOf } from '../../../main/core/adaptation/differences.ts'
import type { BlockMark } from './editor/differenceMarks.ts'

/** How the blocks differ from the template, in the language of the window. The same marks are the same object. */
export function useMarks(template: IdentifiedBlock, local: IdentifiedBlock): readonly BlockMark[] {
  const { t } = useTranslation()
  // Looked up once: a long text may differ in a thousand places, and this is asked after every key.
  const words = useMemo(
    () =>
      new Map(
        statuses.map((status) => [status, { label: t(`adapt.difference.${status}`), undo: t(`adapt.undo.${status}`) }]),
      ),
    [t],
  )
  const found = useMemo(
    () =>
      JSON.stringify(
        differencesOf(template, local).map((difference) => ({ ...difference, ...words.get(difference.status) })),
      ),
    [template, local, words],
  )
  return useMemo(() => JSON.parse(found), [found])
}

const statuses = ['changed', 'added', 'moved', 'removed'] as const satisfies readonly BlockMark['status'][]
