/** What a packed app may be started with: where the data are, and how it is drawn on this screen. */
const allowed: ReadonlySet<string> = new Set([
  'data',
  'disable-gpu',
  'force-device-scale-factor',
  'force-high-contrast',
  'ozone-platform',
  'ozone-platform-hint',
])

/**
 * Chromium and Node take orders from the command line that open a door into the window: developer tools for others, another
 * proxy, own scripts, no sandbox. Gives the first of `args` that is an order and not among the allowed ones. Chromium has read some
 * of them before any line of the app runs, so the app does not take them back: it ends.
 *
 * An order begins with one or two dashes, on Windows also with a slash (`base::CommandLine`); what follows `--` is none.
 */
export function forbiddenSwitch(args: readonly string[], platform: NodeJS.Platform): string | undefined {
  const order = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/
  for (const arg of args) {
    if (arg === '--') return undefined
    const name = order.exec(arg)?.[1]?.toLowerCase()
    // Finder names the process that it starts.
    if (!name || allowed.has(name) || (platform === 'darwin' && name.startsWith('psn_'))) continue
    return arg
  }
  return undefined
}
