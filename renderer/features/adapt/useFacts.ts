import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { factNameEn } from '../../../main/wording/en/factNames.ts'
import type { Value } from '../../client.ts'
import type { EditorFacts } from './editor/editorFacts.tsx'

/** What the blocks draw from; `values` are those of the newest pages. */
export function useFacts(
  { facts, agendas, images }: Value<'adaptation.open'>,
  values: Readonly<Record<string, string>> | undefined,
): EditorFacts {
  const { i18n } = useTranslation()
  const english = i18n.language === 'en'
  const labels = useMemo(
    () =>
      new Map(
        facts.map(({ path, label, row }) => {
          const name = english ? (factNameEn(path) ?? label) : label
          return [path, row === undefined ? name : `${name}: ${row}`]
        }),
      ),
    [facts, english],
  )
  const opened = useMemo(
    () => Object.fromEntries(facts.flatMap(({ path, value }) => (value === undefined ? [] : [[path, value]]))),
    [facts],
  )
  // The same values are the same object, so that no chip is drawn again.
  const key = JSON.stringify(values ?? opened)
  const current = useMemo((): Readonly<Record<string, string>> => JSON.parse(key), [key])
  return useMemo(() => ({ labels, values: current, agendas, images }), [labels, current, agendas, images])
}
