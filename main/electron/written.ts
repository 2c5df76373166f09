/** What the main side wrote last: the only thing outside of the data folder that it shows in the file manager. */
export interface Written {
  readonly remember: (path: string) => void
  readonly last: () => string | undefined
}

export function written(): Written {
  let path: string | undefined
  return {
    remember: (fresh) => {
      path = fresh
    },
    last: () => path,
  }
}
