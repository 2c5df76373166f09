import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import type { Placeholder } from '../../../../main/core/document/document.ts'
import { calculate } from '../../../../main/core/facts/calculate.ts'
import { useEditorFacts } from './editorFacts.tsx'

/** A fact in the text: shows its value, and that it is one. */
export function PlaceholderView({ node, selected }: NodeViewProps) {
  const { t } = useTranslation()
  const { labels, values } = useEditorFacts()
  const path = String(node.attrs.path)
  const steps = (node.attrs.steps ?? []) as Placeholder['steps']
  const label = labels.get(path) ?? path
  const value = values[path] === undefined ? undefined : calculated(values[path], steps)
  const sum = steps.map(({ op, by }) => ` ${op} ${by}`).join('')
  return (
    <NodeViewWrapper
      as="span"
      className={`fact ${value === undefined ? 'fact-missing' : ''} ${selected ? 'selected' : ''}`}
      title={t('adapt.fact', { label: `${label}${sum}` })}
    >
      {value ?? t('adapt.factMissing', { label })}
    </NodeViewWrapper>
  )
}

const calculated = (value: string, steps: Placeholder['steps']): string | undefined =>
  steps.length === 0 ? value : calculate(value, steps)
