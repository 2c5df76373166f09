import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { differencesOf } from '../../../main/core/adaptation/differences.ts'
import type { BlockMark } from './editor/differenceMarks.ts'

/** How the blocks differ from the template, in the language of the window. The same marks are the same object. */
export function useMarks(template: IdentifiedBlock, local: IdentifiedBlock): readonly BlockMark[] {
  const { t } = useTranslation()
  const found = useMemo(
    () =>
      JSON.stringify(
        differencesOf(template, local).map((difference) => ({
          ...difference,
          label: t(`adapt.difference.${difference.status}`),
          undo: t(`adapt.undo.${difference.status}`),
        })),
      ),
    [template, local, t],
  )
  return useMemo(() => JSON.parse(found), [found])
}
