import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Left, lower, right and upper edge in points from the page's lower left corner. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Glyphs that were written with one operator. `box` goes from the baseline to the height of small letters. */
export interface Run {
  readonly text: string
  readonly box: Box
  readonly size: number
  /** Header, footer and decoration are artifacts. */
  readonly artifact: boolean
  /** What may be seen of it. */
  readonly clip: Box
  /** The text stands inside of a picture, which arranges its texts itself. */
  readonly pictured: boolean
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Upright and level edges of lines and areas. */
  readonly edges: readonly Box[]
}

/** Reads what a finished PDF draws: an interpreter of page content that shares nothing with the product. */
export async function readPages(pdf: Uint8Array): Promise<readonly Page[]> {
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await loading.promise
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    pages.push(interpret(fnArray, argsArray, [left, bottom, right, top]))
    page.cleanup()
  }
  await loading.destroy()
  return pages
}

type Matrix = readonly [number, number, number, number, number, number]
const unit: Matrix = [1, 0, 0, 1, 0, 0]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]
function moved(m: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ] as const
  const xs = corners.map(([x, y]) => m[0] * x + m[2] * y + m[4])
  const ys = corners.map(([x, y]) => m[1] * x + m[3] * y + m[5])
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
const common = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

interface State {
  matrix: Matrix
  clip: Box
  size: number
  spacing: number
}

function interpret(codes: readonly number[], given: readonly unknown[], view: Box): Page {
  const runs: Run[] = []
  const edges: Box[] = []
  const stack: State[] = []
  const marks: { readonly artifact: boolean; readonly depth: number }[] = []
  let state: State = { matrix: unit, clip: view, size: 0, spacing: 0 }
  let text: Matrix = unit
  let clipping = false
  let forms = 0
  codes.forEach((code, at) => {
    const args = (given[at] ?? []) as readonly unknown[]
    switch (code) {
      case OPS.save:
        stack.push({ ...state })
        break
      case OPS.restore:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state.matrix = times(state.matrix, args as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin: {
        stack.push({ ...state })
        const [matrix, box] = args as [Matrix | null, Box | null]
        if (matrix) state.matrix = times(state.matrix, matrix)
        if (box) state.clip = common(state.clip, moved(state.matrix, box))
        forms += 1
        break
      }
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        forms -= 1
        break
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const name = typeof args[0] === 'object' ? (args[0] as { name?: string } | null)?.name : args[0]
        marks.push({ artifact: name === 'Artifact', depth: stack.length })
        break
      }
      case OPS.endMarkedContent:
        marks.pop()
        break
      case OPS.clip:
      case OPS.eoClip:
        clipping = true
        break
      case OPS.constructPath: {
        const [paint, data, bounds] = args as [number, readonly (Float32Array | null)[], Float32Array | null]
        if (clipping && bounds) state.clip = common(state.clip, moved(state.matrix, [...bounds] as never))
        clipping = false
        // Where nothing is painted, a path only clips.
        if (paint !== OPS.endPath && data[0]) edges.push(...straight([...data[0]], state))
        break
      }
      case OPS.beginText:
        text = unit
        break
      case OPS.setFont:
        state.size = Number(args[1])
        break
      case OPS.setCharSpacing:
        state.spacing = Number(args[0])
        break
      case OPS.setTextMatrix:
        text = [...(args[0] as Float32Array)] as never
        break
      case OPS.moveText:
        text = times(text, [1, 0, 0, 1, Number(args[0]), Number(args[1])])
        break
      case OPS.showText: {
        let [written, width, seen] = ['', 0, 0]
        for (const glyph of args[0] as readonly (number | { unicode: string; width: number } | null)[]) {
          if (typeof glyph === 'number') width -= (glyph * state.size) / 1000
          else if (glyph) {
            written += glyph.unicode
            width += (glyph.width * state.size) / 1000 + state.spacing
            if (glyph.unicode.trim() !== '') seen = width
          }
        }
        const matrix = times(state.matrix, text)
        const box = moved(matrix, [0, 0.04 * state.size, seen, 0.44 * state.size])
        text = times(text, [1, 0, 0, 1, width, 0])
        if (written.trim() === '') break
        const artifact = marks.some((mark) => mark.artifact)
        const size = state.size * Math.hypot(matrix[2], matrix[3])
        const { clip } = state
        const pictured = forms > 0 || Math.abs(Math.hypot(matrix[0], matrix[1]) - 1) > 0.001
        runs.push({ text: written, box, size, artifact, clip, pictured })
        break
      }
    }
  })
  return { width: view[2] - view[0], height: view[3] - view[1], runs, edges }
}

/** Upright and level pieces of a path that are long enough to frame something. */
function straight(data: readonly number[], { matrix, clip }: State): readonly Box[] {
  const found: Box[] = []
  let [x, y, from] = [0, 0, [0, 0] as readonly [number, number]]
  const line = (toX: number, toY: number): void => {
    const box = common(moved(matrix, [Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)]), clip)
    const [width, height] = [box[2] - box[0], box[3] - box[1]]
    const level = (toX === x || toY === y) && width >= 0 && height >= 0
    if (level && Math.max(width, height) > 8 && Math.min(width, height) < 0.01) found.push(box)
    ;[x, y] = [toX, toY]
  }
  for (let at = 0; at < data.length; ) {
    const [op = 0, a = 0, b = 0] = data.slice(at, at + 3)
    if (op === 0) {
      ;[x, y, from] = [a, b, [a, b]]
      at += 3
    } else if (op === 1) {
      line(a, b)
      at += 3
    } else if (op === 2) {
      ;[x, y] = [data[at + 5] ?? 0, data[at + 6] ?? 0]
      at += 7
    } else if (op === 3) {
      ;[x, y] = [data[at + 3] ?? 0, data[at + 4] ?? 0]
      at += 5
    } else {
      line(from[0], from[1])
      at += 1
    }
  }
  return found
}
