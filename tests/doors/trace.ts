import { join, resolve } from 'node:path'
import { vi } from 'vitest'
import type { Result } from '../../main/core/outcome.ts'

export const root = resolve(import.meta.dirname, '../..')

export function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** What a person answers in the system's dialogs, and where the session keeps its own files. */
export const person: { path: string; folder: string } = { path: '', folder: '' }

/** Paths that were handed to the file system since the last `trace.clear()`. */
export const trace: { readonly paths: Set<string>; readonly clear: () => void } = {
  paths: new Set(),
  clear: () => trace.paths.clear(),
}

/** A module of Node with every function that takes a path writing it down first. */
export function traced<M extends object>(module: M): M {
  return Object.fromEntries(
    Object.entries(module).map(([name, member]) => {
      if (name === 'default') return [name, traced(member as object)]
      if (typeof member !== 'function' || /^[A-Z]/.test(name)) return [name, member]
      const recording = vi.fn((...args: readonly unknown[]) => {
        for (const arg of args.slice(0, 2))
          if (typeof arg === 'string' && (name === 'rename' || arg === args[0])) trace.paths.add(arg)
        return Reflect.apply(member, module, args)
      })
      return [name, Object.assign(recording, member)]
    }),
  ) as M
}

/** What was opened and lies in none of these folders, or below none of them for certain. */
export const outside = (folders: readonly string[]): readonly string[] =>
  [...trace.paths].filter(
    (path) =>
      !folders.some((folder) => path === folder || path.startsWith(join(folder, '/'))) || resolve(path) !== path,
  )
