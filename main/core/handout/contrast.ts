/** Colours are `#rrggbb`. */
type Rgb = readonly [number, number, number]

/** Contrast ratio of WCAG 2.2: 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The colour itself when text in it can be read on the background, otherwise the nearest shade towards black or white. */
export function readable(colour: string, background = '#ffffff', ratio = 4.5): string {
  const end = luminance(background) > 0.18 ? '#000000' : '#ffffff'
  for (let step = 0; step < 50; step++) {
    const shade = mix(colour, end, step / 50)
    if (contrast(shade, background) >= ratio) return shade
  }
  return end
}

/** `share` of `b` in `a`: 0 gives `a`, 1 gives `b`. */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)]
  const parts = x.map((value, i) => Math.round(value + ((y[i] ?? 0) - value) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
