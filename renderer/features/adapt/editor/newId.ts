/** The id of a block that the template does not have. */
export const newId = (): string => `lokal-${crypto.randomUUID().slice(0, 8)}`
