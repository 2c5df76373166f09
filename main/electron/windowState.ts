export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface WindowState extends Bounds {
  readonly maximised: boolean
}

export const smallest = { width: 800, height: 560 } as const
const usual = { width: 1280, height: 860 } as const

/**
 * Where the window opens: as it was, if it is still on a screen, otherwise in the middle of the first one. `stored` is
 * what was written last time, of any shape. Lengths in device-independent pixels.
 */
export function placeWindow(stored: unknown, screens: readonly Bounds[]): WindowState {
  const state = decode(stored)
  const screen = state && screens.find((each) => overlap(state, each) >= (state.width * state.height) / 2)
  const area = screen ?? screens[0] ?? { x: 0, y: 0, ...usual }
  const width = Math.min(state?.width ?? usual.width, area.width)
  const height = Math.min(state?.height ?? usual.height, area.height)
  const maximised = state?.maximised ?? false
  if (!state || !screen) {
    const [x, y] = [area.x + Math.round((area.width - width) / 2), area.y + Math.round((area.height - height) / 2)]
    return { x, y, width, height, maximised }
  }
  const x = Math.min(Math.max(state.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(state.y, area.y), area.y + area.height - height)
  return { x, y, width, height, maximised }
}

function decode(stored: unknown): WindowState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { x, y, width, height, maximised } = stored as Readonly<Record<string, unknown>>
  const [left, top, wide, high] = [x, y, width, height].map((value) =>
    Number.isInteger(value) ? Number(value) : Number.NaN,
  )
  if (left === undefined || top === undefined || !wide || !high || Number.isNaN(left + top)) return undefined
  return {
    x: left,
    y: top,
    width: Math.max(wide, smallest.width),
    height: Math.max(high, smallest.height),
    maximised: maximised === true,
  }
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
