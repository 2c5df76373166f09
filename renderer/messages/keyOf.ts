import { de } from './de.ts'

/** Groups of names that are known only when the program runs: those of the editor's nodes, of stored settings, of fields. */
const groups = {
  'adapt.add': de.adapt.add,
  'adapt.attribute': de.adapt.attribute,
  'adapt.block': de.adapt.block,
  'adapt.option': de.adapt.option,
  'adapt.part': de.adapt.part,
  'history.setting': de.history.setting,
  'profile.field': de.profile.field,
  'project.doubt': de.project.doubt,
  'project.field': de.project.field,
  'project.invalid': de.project.invalid,
} as const
type Group = keyof typeof groups
type KeyIn<G extends Group> = { readonly [K in G]: `${K}.${keyof (typeof groups)[K] & string}` }[G]

/** The key of a name's words, if it has any. A field's path has points where its key has underscores. */
export function keyOf<G extends Group>(group: G, name: string): KeyIn<G> | undefined {
  const own = name.replaceAll('.', '_')
  return Object.hasOwn(groups[group], own) ? (`${group}.${own}` as KeyIn<G>) : undefined
}
