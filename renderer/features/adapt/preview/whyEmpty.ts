interface Pages {
  /** Of the newest document that could be read. */
  readonly pages: number | undefined
  readonly unread: boolean
  readonly empty: boolean
  readonly failed: boolean
}

/** Why there is nothing to see where the pages should be, or nothing new; `undefined` when there is. */
export function whyEmpty({
  pages,
  unread,
  empty,
  failed,
}: Pages): 'failed' | 'unread' | 'none' | 'waiting' | 'empty' | undefined {
  if (failed) return 'failed'
  if (unread) return 'unread'
  if (pages === undefined) return 'waiting'
  if (pages === 0) return 'none'
  return empty ? 'empty' : undefined
}
