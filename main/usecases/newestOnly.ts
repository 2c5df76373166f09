/**
 * Runs one call at a time. While it runs only the newest call waits: a call that a newer one overtakes gives `undefined`.
 * For previews, where nobody wants to see the page of three key strokes ago.
 */
export function newestOnly<Request, Answer>(
  run: (request: Request) => Promise<Answer>,
): (request: Request) => Promise<Answer | undefined> {
  let running = false
  let next: { readonly start: () => void; readonly drop: () => void } | undefined

  const start = async (
    request: Request,
    resolve: (answer: Answer) => void,
    reject: (error: unknown) => void,
  ): Promise<void> => {
    running = true
    try {
      resolve(await run(request))
    } catch (error) {
      reject(error)
    } finally {
      running = false
      const following = next
      next = undefined
      following?.start()
    }
  }

  return (request) =>
    new Promise((resolve, reject) => {
      if (!running) return void start(request, resolve, reject)
      next?.drop()
      next = { start: () => void start(request, resolve, reject), drop: () => resolve(undefined) }
    })
}
