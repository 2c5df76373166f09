/** What an SVG may consist of here: what is not listed is left out or refused, never passed on. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Elements that are drawn or used for drawing, and their own attributes. */
export const elements: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    svg: 'x y width height viewBox preserveAspectRatio',
    g: '',
    defs: '',
    symbol: 'viewBox preserveAspectRatio x y width height refX refY',
    use: 'href x y width height',
    path: 'd',
    rect: 'x y width height rx ry',
    circle: 'cx cy r',
    ellipse: 'cx cy rx ry',
    line: 'x1 y1 x2 y2',
    polyline: 'points',
    polygon: 'points',
    text: 'x y dx dy rotate textLength lengthAdjust',
    tspan: 'x y dx dy rotate textLength lengthAdjust',
    textPath: 'href startOffset method spacing side',
    image: 'href x y width height preserveAspectRatio',
    linearGradient: 'href x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod',
    radialGradient: 'href cx cy r fx fy fr gradientUnits gradientTransform spreadMethod',
    stop: 'offset',
    pattern: 'href x y width height viewBox preserveAspectRatio patternUnits patternContentUnits patternTransform',
    clipPath: 'clipPathUnits',
    mask: 'x y width height maskUnits maskContentUnits',
    marker: 'viewBox preserveAspectRatio refX refY markerWidth markerHeight markerUnits orient',
    filter: 'x y width height filterUnits primitiveUnits',
    feBlend: 'in in2 mode result x y width height',
    feColorMatrix: 'in type values result x y width height',
    feComponentTransfer: 'in result x y width height',
    feComposite: 'in in2 operator k1 k2 k3 k4 result x y width height',
    feDropShadow: 'in dx dy stdDeviation result x y width height',
    feFlood: 'result x y width height',
    feFuncA: 'type tableValues slope intercept amplitude exponent offset',
    feFuncB: 'type tableValues slope intercept amplitude exponent offset',
    feFuncG: 'type tableValues slope intercept amplitude exponent offset',
    feFuncR: 'type tableValues slope intercept amplitude exponent offset',
    feGaussianBlur: 'in stdDeviation edgeMode result x y width height',
    feMerge: 'result x y width height',
    feMergeNode: 'in',
    feOffset: 'in dx dy result x y width height',
  }).map(([name, own]) => [name, new Set(own === '' ? [] : list(own))]),
)

/** They make a picture do something: a sheet of paper does nothing. */
export const active: ReadonlySet<string> = new Set(
  list(
    'script handler listener animate animateColor animateMotion animateTransform set discard mpath iframe embed object audio video canvas',
  ),
)

/** Part of what browsers or drawing programs show, and not of what can be drawn here. */
export const undrawn: ReadonlySet<string> = new Set(
  list(`flowRoot mesh meshgradient meshGradient hatch feTurbulence feImage feTile feDisplacementMap feConvolveMatrix
    feDiffuseLighting feSpecularLighting feMorphology`),
)

export type PropertyKind =
  | 'paint'
  | 'colour'
  | 'reference'
  | 'filter'
  | 'length'
  | 'lengths'
  | 'number'
  | 'word'
  | 'family'
  | 'transform'

/** Properties that are drawn, by what their values are. */
export const properties: ReadonlyMap<string, PropertyKind> = new Map(
  Object.entries({
    paint: 'fill stroke',
    colour: 'color stop-color flood-color lighting-color',
    reference: 'clip-path mask marker-start marker-mid marker-end',
    filter: 'filter',
    length: 'stroke-width stroke-dashoffset font-size letter-spacing word-spacing',
    lengths: 'stroke-dasharray baseline-shift',
    number: 'opacity fill-opacity stroke-opacity stop-opacity flood-opacity stroke-miterlimit',
    word: `fill-rule clip-rule stroke-linecap stroke-linejoin display visibility overflow font-style font-variant font-weight
      font-stretch text-anchor text-decoration text-rendering shape-rendering image-rendering color-interpolation
      color-interpolation-filters dominant-baseline alignment-baseline writing-mode direction unicode-bidi mix-blend-mode isolation
      mask-type paint-order`,
    family: 'font-family',
    transform: 'transform transform-origin',
  }).flatMap(([kind, names]) => list(names).map((name) => [name, kind as PropertyKind] as const)),
)

/** Attributes that a style sheet may set as properties too (SVG 2, 4.4 and 8.3). */
export const geometry: ReadonlySet<string> = new Set(list('x y cx cy r rx ry width height'))

/** What of a style changes the picture in a browser and not here, unless it says what is so anyway. */
export const changing: ReadonlyMap<string, RegExp> = new Map([
  ['transform-box', /^(view-box|fill-box|border-box|content-box|stroke-box)$/],
  ['translate', /^(none|0(px)?( 0(px)?)?)$/],
  ['rotate', /^(none|0(deg)?)$/],
  ['scale', /^(none|1( 1)?)$/],
  ['offset-path', /^none$/],
  ['offset', /^none$/],
  ['mask-image', /^none$/],
  ['perspective', /^none$/],
  ['zoom', /^(1|normal|100%)$/],
  ['vector-effect', /^none$/],
])

export const inherited: ReadonlySet<string> = new Set(
  list(`fill stroke color stroke-width stroke-dashoffset font-size letter-spacing word-spacing stroke-dasharray fill-opacity
    stroke-opacity stroke-miterlimit fill-rule clip-rule stroke-linecap stroke-linejoin visibility font-style font-variant
    font-weight font-stretch text-anchor text-rendering shape-rendering image-rendering color-interpolation
    color-interpolation-filters writing-mode direction paint-order font-family marker-start marker-mid marker-end`),
)

/** Of those whose value a parent would give otherwise. */
export const initial: Readonly<Record<string, string>> = {
  fill: '#000000',
  stroke: 'none',
  color: '#000000',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-miterlimit': '4',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  visibility: 'visible',
  'font-size': '16',
  'font-style': 'normal',
  'font-variant': 'normal',
  'font-weight': 'normal',
  'font-stretch': 'normal',
  'letter-spacing': 'normal',
  'word-spacing': 'normal',
  'text-anchor': 'start',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  'paint-order': 'normal',
}
