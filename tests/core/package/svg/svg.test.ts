import { describe, expect, test } from 'vitest'
import { readSvg } from '../../../../main/core/package/svg/svg.ts'

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" ${attributes}>${inside}</svg>`

/** What is written anew, without the frame. */
function drawn(text: string): string {
  const result = readSvg(text)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  const whole = result.svg.parts.join('DATA')
  return whole.slice(whole.indexOf('>') + 1, -'</svg>'.length)
}

const refused = (text: string): string => {
  const result = readSvg(text)
  return result.ok ? 'taken' : `${result.fault.code} ${result.fault.what}`
}

const rect = (attributes: string) => svg(`<rect width="1" height="1" ${attributes}/>`)
const painted = (attributes: string) => `<rect width="1" height="1" ${attributes}></rect>`

describe('what runs, moves or lies elsewhere is refused, however it is written', () => {
  test.each([
    ['a script', svg('<script>1</script>'), 'active <script>'],
    [
      'a script under another prefix',
      svg('<s1:script xmlns:s1="http://www.w3.org/2000/svg">1</s1:script>'),
      'active <script>',
    ],
    ['a handler', rect('onclick="x()"'), 'active onclick='],
    ['a handler in capitals', rect('ONLOAD="x()"'), 'active ONLOAD='],
    ['movement', svg('<animateTransform/>'), 'active <animateTransform>'],
    ['a handler on the root', svg('', 'onload="x()"'), 'active onload='],
    ['an address in href', svg('<use href="https://example.org/a.svg#a"/>'), 'external https://example.org/a.svg#a'],
    [
      'an address under another prefix',
      svg('<use x1:href="//example.org/#a" xmlns:x1="http://www.w3.org/1999/xlink"/>'),
      'external //example.org/#a',
    ],
    ['a path', svg('<use href="other.svg#a"/>'), 'external other.svg#a'],
    ['an address in url()', rect('fill="url(https://example.org/#a)"'), 'external url(https://example.org/#a)'],
    [
      'escapes of CSS',
      rect(String.raw`style="fill:\75\72\6c(https://example.org/#a)"`),
      'external url(https://example.org/#a)',
    ],
    ['an address in a style sheet', svg('<style>rect{mask:url("a.svg#m")}</style><rect/>'), 'external url(a.svg#m)'],
    [
      'an address behind a variable',
      svg('<style>:root{--a:url(//x/#y)}</style><rect fill="var(--a)"/>'),
      'external url(//x/#y)',
    ],
    ['an import', svg('<style>@import "a.css";</style>'), 'external @import'],
    ['an import in escapes', svg(String.raw`<style>@\69mport url(a.css);</style>`), 'external @import'],
    ['a style sheet of the file', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'external xml-stylesheet'],
    ['an entity of another file', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('&a;')}`, 'broken '],
    ['an entity with markup', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('&a;')}`, 'unsupported <!ENTITY a>'],
    [
      'entities that grow',
      `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`,
      'unsupported <!ENTITY b>',
    ],
    [
      'text as HTML',
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hallo</p></foreignObject>'),
      'html <foreignObject>',
    ],
    ['no XML', svg('<g>'), 'broken '],
    ['a bare ampersand', svg('<text>a & b</text>'), 'broken '],
    ['HTML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'broken <html>'],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>', 'empty <svg>'],
  ])('%s', (_, text, expected) => expect(refused(text)).toBe(expected))
})

describe('what costs more than a picture may is refused, in no time', () => {
  const layers = (count: number) =>
    Array.from({ length: count }, (_, at) => `<g id="a${at + 1}"><use href="#a${at}"/><use href="#a${at}"/></g>`).join(
      '',
    )
  test.each([
    [
      'parts that contain twice what contains twice',
      svg(`<rect id="a0"/>${layers(30)}<use href="#a30"/>`),
      'costly <g>',
    ],
    ['a part that contains itself', svg('<g id="a"><use href="#a"/></g>'), 'cyclic <g id="a">'],
    [
      'two that contain each other',
      svg(
        '<pattern id="a"><rect fill="url(#b)"/></pattern><pattern id="b"><rect fill="url(#a)"/></pattern><rect fill="url(#a)"/>',
      ),
      'cyclic <pattern id="a">',
    ],
    [
      'noise',
      svg('<filter id="f"><feTurbulence numOctaves="1000000"/></filter><rect filter="url(#f)"/>'),
      'unsupported <feTurbulence>',
    ],
    [
      'many filters',
      svg(
        `<filter id="f">${'<feGaussianBlur stdDeviation="9"/>'.repeat(10)}</filter>${'<rect filter="url(#f)"/>'.repeat(20)}`,
      ),
      'costly <svg>',
    ],
    ['deep nesting', svg('<g>'.repeat(300) + '</g>'.repeat(300)), 'costly <g>'],
    ['brackets', rect(`style="fill:${'('.repeat(100)}"`), 'costly (((('],
    [
      'variables that grow',
      svg(
        `<style>:root{--a0:1;${Array.from({ length: 40 }, (_, at) => `--a${at + 1}:var(--a${at}) var(--a${at});`).join('')}}</style><rect fill="var(--a40)"/>`,
      ),
      'costly var()',
    ],
    [
      'a style sheet of thousands of rules for thousands of elements',
      svg(`<style>${'g g g rect{fill:red}'.repeat(4000)}</style>${'<rect/>'.repeat(2000)}`),
      'costly CSS',
    ],
    [
      'tiles of nothing',
      svg(
        '<pattern id="p" width=".0001" height=".0001" patternUnits="userSpaceOnUse"><rect/></pattern><rect fill="url(#p)"/>',
      ),
      'costly <pattern>',
    ],
    [
      'a million markers',
      svg(
        `<marker id="m"><path d="${'M0 0'.repeat(200)}"/></marker><path d="${'L1 1'.repeat(300_000)}" marker-mid="url(#m)"/>`,
      ),
      'costly <path>',
    ],
    ['comments that open and close', `${'<!---->'.repeat(40_000)}x`, 'broken '],
    ['spaces', `${' '.repeat(500_000)}x`, 'broken '],
  ])('%s', (_, text, expected) => expect(refused(text)).toBe(expected))
})

describe('the price of a filter is its region, in pictures, times its steps', () => {
  const drawing = (inside: string) => svg(inside).replace(/viewBox="[^"]*"/, 'viewBox="0 0 100 100"')
  const filter = (attributes: string, steps = 1) =>
    `<filter id="f" ${attributes}>${'<feGaussianBlur stdDeviation="1"/>'.repeat(steps)}</filter>`
  const square = (size: number) => `<rect filter="url(#f)" width="${size}" height="${size}"/>`
  const blurred = (d: string) => drawing(`${filter('')}<path filter="url(#f)" d="${d}"/>`)
  test.each<[string, string, 'taken' | 'refused']>([
    ['the shadow of a whole picture', drawing(filter('', 3) + square(100)), 'taken'],
    ['twenty shadows of signs', drawing(filter('', 3) + square(9).repeat(20)), 'taken'],
    ['any deviation', drawing(filter('').replace('"1"', '"1000000"') + square(100)), 'taken'],
    ['a long relative path in a small place', blurred(`M9 9${'l1 1l-1 -1'.repeat(2000)}`), 'taken'],
    ['twenty times the whole', drawing(filter('') + square(100).repeat(20)), 'refused'],
    ['a region of ten by ten shapes', drawing(filter('x="-5" y="-5" width="10" height="10"') + square(100)), 'refused'],
    ['in percent', drawing(filter('x="-500%" width="1000%" height="1000%"') + square(100)), 'refused'],
    [
      'in units of the drawing',
      drawing(filter('filterUnits="userSpaceOnUse" width="900" height="900"') + square(1)),
      'refused',
    ],
    ['a shape beyond the edges', drawing(filter('') + square(1000)), 'refused'],
    ['a shape made larger', drawing(`${filter('')}<g transform="scale(100)">${square(50)}</g>`), 'refused'],
    ['by a style', drawing(`${filter('')}<g style="transform:scale(100)">${square(50)}</g>`), 'refused'],
    [
      'what is in the group',
      drawing(
        `${filter('')}<g filter="url(#f)"><rect x="-500" width="1" height="1"/><circle cx="500" cy="500" r="9"/></g>`,
      ),
      'refused',
    ],
    [
      'used again',
      drawing(`<defs>${filter('')}<g id="a">${square(100)}</g></defs>${'<use href="#a"/>'.repeat(20)}`),
      'refused',
    ],
    [
      'used larger',
      drawing(`<defs>${filter('')}<g id="a">${square(100)}</g></defs><use href="#a" transform="scale(9)"/>`),
      'refused',
    ],
    ['a path', blurred('M0 0l1000 0l0 1000z'), 'refused'],
    ['an arc', blurred('M0 0A900 900 0 0 1 1 1'), 'refused'],
    ['a curve', blurred('M0 0c0 9000 9000 0 1 1'), 'refused'],
    [
      'functions of a style',
      drawing(`<rect style="filter:${'blur(1px) '.repeat(20)}" width="100" height="100"/>`),
      'refused',
    ],
    ['a picture of its own inside', drawing(`${filter('')}<svg viewBox="0 0 1 1">${square(9)}</svg>`), 'refused'],
  ])('%s', (_, text, expected) => {
    const result = readSvg(text)
    expect(result.ok ? 'taken' : result.fault.code === 'costly' && 'refused').toBe(expected)
  })
})

test('who has a filter is no plain shape, however it is written', () => {
  const plain = (style: string) => readSvg(svg(`<rect width="9" height="9" ${style}/>`))
  expect(plain('')).toMatchObject({ plain: true })
  expect(plain('style="filter:blur(1px)"')).toMatchObject({ plain: false })
})

describe('colours are those of the screen', () => {
  test.each([
    ['fill="#C03"', 'fill="#cc0033"'],
    ['fill="#cc003380"', 'fill="rgba(204,0,51,0.502)"'],
    ['fill="rgb(200 30 60 / 50%)"', 'fill="rgba(200,30,60,0.5)"'],
    ['style="fill:#f20000;fill:color(display-p3 0.8 0.2 0.1)"', 'fill="#de1800"'],
    ['fill="light-dark(#d22, #2d2)"', 'fill="#dd2222"'],
    ['style="fill:var(--missing, light-dark(rgb(1, 2, 3), white))"', 'fill="#010203"'],
    ['fill="hwb(120 0% 0%)"', 'fill="#00ff00"'],
    ['fill="oklch(60% 0.15 50)"', 'fill="#c46016"'],
    ['fill="color-mix(in srgb, red, blue)"', 'fill="#800080"'],
    ['fill="CanvasText"', 'fill="#000000"'],
    ['fill="currentColor"', 'fill="currentColor"'],
    ['fill="#CD853F icc-color(press, 0.1, 0.2)"', 'fill="#cd853f"'],
    ['fill="nonsense"', ''],
    ['fill="url(#missing) #0a0"', 'fill="#00aa00"'],
    ['fill="url(#missing)"', 'fill="none"'],
  ])('%s', (written, expected) => expect(drawn(rect(written))).toBe(painted(expected).replace(' >', '>')))

  test.each([['color(rec2020 1 0 0)', 'unsupported color(rec2020)']])('%s is refused', (colour, expected) =>
    expect(refused(rect(`fill="${colour}"`))).toBe(expected),
  )
})

describe('style sheets are worked out', () => {
  test.each([
    [
      'classes',
      '<style>.a{fill:red}.a.b{stroke:blue}</style><rect class="a b"/>',
      '<rect fill="#ff0000" stroke="#0000ff"></rect>',
    ],
    [
      'order, importance and specificity',
      '<style>rect{fill:red!important}#r{fill:blue}</style><rect id="r" style="fill:lime"/>',
      '<rect fill="#ff0000"></rect>',
    ],
    [
      'children and what follows',
      '<style>g>rect+rect{fill:red}</style><g><rect/><rect/></g>',
      '<g><rect></rect><rect fill="#ff0000"></rect></g>',
    ],
    [
      'CDATA, :root and :not()',
      '<style><![CDATA[:root{--c:#123456} rect:not(.x){fill:var(--c)}]]></style><rect/>',
      '<rect fill="#123456"></rect>',
    ],
    [
      'what is for other media',
      '<style>@media (prefers-color-scheme: dark){rect{fill:white}}@keyframes a{to{fill:red}}</style><rect/>',
      '<rect></rect>',
    ],
    [
      'geometry and transforms',
      '<style>circle{r:3px;transform:translate(1in,2px) rotate(.5turn)}</style><circle/>',
      '<circle r="3px" transform="translate(96 2) rotate(180)"></circle>',
    ],
    ['sums', '<rect style="stroke-width:calc(2px * 3)"/>', '<rect stroke-width="6px"></rect>'],
    [
      'fonts in short',
      '<text style="font:italic bold 12px/1.2 Arial">A</text>',
      '<text font-style="italic" font-weight="bold" font-size="12px" font-family="Atkinson Hyperlegible Next">A</text>',
    ],
    [
      'capitals',
      '<text style="text-transform:uppercase">ß</text>',
      '<text font-family="Atkinson Hyperlegible Next">SS</text>',
    ],
  ])('%s', (_, text, expected) => expect(drawn(svg(text))).toBe(expected))
})

describe('rules that hold under conditions count on paper, or are refused', () => {
  test.each([
    ['@supports (fill:red){rect{fill:#010203}}', '<rect fill="#010203"></rect>'],
    ['@media screen and (prefers-color-scheme:dark){rect{fill:#fff}}', '<rect></rect>'],
    ['@media (hover:hover){rect{fill:#fff}}', '<rect></rect>'],
    ['@font-face{font-family:X}@page{margin:0}', '<rect></rect>'],
    ['@media print{@supports (fill:red){rect{fill:#010203}}}', '<rect fill="#010203"></rect>'],
  ])('%s', (style, expected) => expect(drawn(svg(`<style>${style}</style><rect/>`))).toBe(expected))

  test.each([
    ['@supports not (fill:red){rect{fill:#fff}}', 'unsupported @supports not (fill:red)'],
    ['@media (min-width:1px){rect{fill:#fff}}', 'unsupported @media (min-width:1px)'],
    ['@layer a{rect{fill:#fff}}', 'unsupported @layer a'],
    ['@container (width>1px){rect{fill:#fff}}', 'unsupported @container (width>1px)'],
    ['g{rect{fill:#fff}}', 'unsupported rect{fill:#fff}'],
    ['g{fill:red;rect:hover{fill:#fff}}', 'unsupported rect:hover{fill:#fff}'],
    ['g{fill:red;&amp; rect{fill:#fff}}', 'unsupported & rect{fill:#fff}'],
  ])('%s', (style, expected) => expect(refused(svg(`<style>${style}</style><rect/>`))).toBe(expected))
})

describe('what drawing programs write is taken', () => {
  test.each([
    [
      'Illustrator',
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]><svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" viewBox="0 0 10 10"><switch><foreignObject requiredExtensions="&ns_ai;"><i:pgfRef/></foreignObject><g i:extraneous="self"><rect/></g></switch><i:pgf>eJz</i:pgf></svg>',
      '<g><g><rect></rect></g></g>',
    ],
    [
      'Inkscape',
      svg(
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="n"/><metadata/><g style="display:inline;-inkscape-stroke:none"><rect/></g>',
      ),
      '<g display="inline"><rect></rect></g>',
    ],
    [
      'draw.io',
      svg(
        '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Hallo</div></foreignObject><text>Hallo</text></switch><switch><g requiredFeatures="x"/><a xlink:href="https://example.org"><text>Text is not SVG</text></a></switch>',
        'content="&lt;mxfile/&gt;" style="background:#fff"',
      ),
      '<rect x="0" y="0" width="10" height="10" fill="#ffffff" stroke="none"/><g><text font-family="Atkinson Hyperlegible Next">Hallo</text></g><g><g></g></g>',
    ],
    [
      'Canva and Figma',
      svg('<image xlink:href="data:image/jpg;base64,AAAA" width="1" height="1"/>'),
      '<image width="1" height="1" href="DATA"></image>',
    ],
    ['a link round a shape', svg('<a href="javascript:alert(1)"><rect/></a>'), '<g><rect></rect></g>'],
    ['no namespace', '<svg viewBox="0 0 1 1"><rect/></svg>', '<rect></rect>'],
    ['a filter that nothing uses', svg('<filter id="f"><feTurbulence/></filter><rect/>'), '<rect></rect>'],
    [
      'names with odd signs, twice',
      svg('<linearGradient id="a (1)"/><linearGradient id="a (1)"/><rect fill="url(&quot;#a (1)&quot;)"/>'),
      '<linearGradient id="p0"></linearGradient><rect fill="url(#p0)"></rect>',
    ],
  ])('%s', (_, text, expected) => expect(drawn(text)).toBe(expected))
})

test('what is written anew reads the same again', () => {
  const text = svg(
    '<style>.a{fill:oklch(60% .1 20)}</style><g class="a" opacity=".5"><text x="1">ä &amp; &lt;b</text><path d="M0 0L1 1z"/></g>',
  )
  const once = readSvg(text)
  if (!once.ok) throw new Error(once.fault.code)
  expect(readSvg(once.svg.parts.join(''))).toMatchObject({ ok: true, svg: { parts: once.svg.parts } })
})

test('fonts that are not ours, characters and differences are named', () => {
  const shadow = '<rect style="filter:drop-shadow(1px 1px 1px #036)"/>'
  const text = svg(`<text font-family="Arial, sans-serif">★</text><path vector-effect="non-scaling-stroke"/>${shadow}`)
  expect(readSvg(text)).toMatchObject({
    ok: true,
    plain: false,
    svg: {
      fonts: new Set(['Arial']),
      characters: new Set(['★']),
      differs: new Set(['vector-effect: non-scaling-stroke', 'filter: drop-shadow()']),
    },
  })
})
