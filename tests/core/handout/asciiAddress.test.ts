import { expect, test } from 'vitest'
import { asciiAddress } from '../../../main/core/handout/asciiAddress.ts'

test.each([
  ['https://www.musterstadt.de/a?b=c#d', 'https://www.musterstadt.de/a?b=c#d'],
  ['https://a.de/%C3%A4?x=%20', 'https://a.de/%C3%A4?x=%20'],
  [
    'https://www.müllheim.example/bürgerbüro?frage=größe',
    'https://www.xn--mllheim-n2a.example/b%C3%BCrgerb%C3%BCro?frage=gr%C3%B6%C3%9Fe',
  ],
  [
    'mailto:büro@müllheim.example?subject=Rückmeldung',
    'mailto:b%C3%BCro@xn--mllheim-n2a.example?subject=R%C3%BCckmeldung',
  ],
  ['https://Straße.example', 'https://xn--strae-oqa.example'],
  ['https://BÜCHER.example:8080/ä', 'https://xn--bcher-kva.example:8080/%C3%A4'],
  // From RFC 3492, section 7.1: Russian and Japanese.
  ['http://почемужеонинеговорятпорусски', 'http://xn--b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['http://なぜみんな日本語を話してくれないのか', 'http://xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa'],
  ['tel:+49 30 1', 'tel:+49%20301'.replace('301', '30%201')],
  ['https://a.de/😀', 'https://a.de/%F0%9F%98%80'],
  ['https://a.de/\ud800', 'https://a.de/%EF%BF%BD'],
  ['https://a.de/"<>', 'https://a.de/%22%3C%3E'],
])('%s', (address, expected) => expect(asciiAddress(address)).toBe(expected))
