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

/**
 * A kit as somebody asks for it. Without a package it is the only one of its name; without a version, or where that is not here,
 * the one that is offered.
 */
export interface WantedKit {
  readonly package?: string | undefined
  readonly version?: string | undefined
  readonly kit: string
}

/** As a person writes it in full. */
export const kitName = ({ package: id, kit }: Pick<KitRef, 'package' | 'kit'>): string => `${id}/${kit}`

/** `KIT` or `PACKAGE/KIT`. */
export function parseKitName(text: string): WantedKit {
  const at = text.indexOf('/')
  return at < 0 ? { kit: text } : { package: text.slice(0, at), kit: text.slice(at + 1) }
}

/** Whether it is the kit that is asked for, in whatever version. */
export const isKit = (ref: KitRef, wanted: WantedKit): boolean =>
  ref.kit === wanted.kit && (wanted.package === undefined || ref.package === wanted.package)
