import { isAbsolute, resolve } from 'node:path'

/**
 * The folder that `--data DIR` or `--data=DIR` names on the command line, as an absolute path below `cwd` if it is
 * relative; `undefined` without the option, and the user's own application data then serve. The last one counts.
 * Throws when the option has no value.
 */
export function dataFolder(args: readonly string[], cwd: string): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  if (at < 0) return undefined
  const given = args[at] === '--data' ? args[at + 1] : args[at]?.slice('--data='.length)
  if (!given || given.startsWith('--'))
    throw new Error('--data braucht einen Ordner, zum Beispiel --data=D:\\Werkstattkoffer')
  return isAbsolute(given) ? given : resolve(cwd, given)
}
