/** Where a kit comes from. `version` is that of the package. */
export interface KitRef {
  readonly package: string
  readonly version: string
  readonly kit: string
}
/** Where a text comes from. No path leaves a package. */
export interface DocumentRef extends KitRef {
  readonly document: string
}

/** A kit as a person writes it: `KIT`, or in full `PACKAGE/KIT`. */
export interface KitName {
  readonly package?: string
  readonly kit: string
}

export const kitName = ({ package: id, kit }: Pick<KitRef, 'package' | 'kit'>): string => `${id}/${kit}`

export function parseKitName(text: string): KitName {
  const at = text.indexOf('/')
  return at < 0 ? { kit: text } : { package: text.slice(0, at), kit: text.slice(at + 1) }
}

/** Whether both are the same kit of the same package, in whatever version. */
export const sameKit = (
  one: Pick<KitRef, 'package' | 'kit'> | undefined,
  other: Pick<KitRef, 'package' | 'kit'>,
): boolean => one?.package === other.package && one.kit === other.kit
