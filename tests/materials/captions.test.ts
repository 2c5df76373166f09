import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const kit = join(import.meta.dirname, '../../materials/video')
const read = (name: string): string => readFileSync(join(kit, name), 'utf8')

interface Cue {
  readonly begin: number
  readonly end: number
  readonly lines: readonly string[]
}

/** WebVTT, only what the file uses: numbered cues with hours and milliseconds. */
const cues: readonly Cue[] = [...read('untertitel.vtt').matchAll(/^\d+\n([\d:.]+) --> ([\d:.]+)\n((?:.+\n?)+)/gm)].map(
  ([, begin = '', end = '', text = '']) => ({
    begin: seconds(begin),
    end: seconds(end),
    lines: text.trim().split('\n'),
  }),
)

function seconds(time: string): number {
  return time.split(':').reduce((total, part) => total * 60 + Number(part), 0)
}

const spoken = cues.filter(({ lines }) => !lines.join(' ').startsWith('['))

test('captions follow each other, last two seconds or more, two lines of 42 characters at most, within two minutes', () => {
  expect(cues.length).toBeGreaterThan(20)
  for (const [index, { begin, end, lines }] of cues.entries()) {
    expect(begin, lines[0]).toBeGreaterThanOrEqual(cues[index - 1]?.end ?? 0)
    expect(end - begin, lines[0]).toBeGreaterThanOrEqual(1.999)
    expect(end, lines[0]).toBeLessThanOrEqual(120)
    expect(lines.length, lines[0]).toBeLessThanOrEqual(2)
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(42)
  }
})

test('every caption stands in the table with its times', () => {
  const rows = read('untertitel.md').split('\n')
  const stamp = (value: number): string =>
    `${Math.floor(value / 60)}:${(value % 60).toFixed(1).padStart(4, '0').replace('.', ',')}`
  for (const [index, { begin, end, lines }] of cues.entries()) {
    const text = lines.join(' ').replace('[', '\\[').replace(']', '\\]')
    expect(rows).toContain(`| ${index + 1} | ${stamp(begin)} | ${stamp(end)} | ${text} |`)
  }
})

test('the voice says the same in captions, script, storyboard and accompanying page', () => {
  const words = spoken.flatMap(({ lines }) => lines).join(' ')
  const scenes = [...read('drehbuch.md').matchAll(/\*\*Stimme, [\d: bis]+:\*\* (.+)/g)].map(([, text]) => text ?? '')
  expect(scenes).toHaveLength(8)
  expect(words).toBe(scenes.join(' '))
  for (const scene of scenes) {
    expect(read('storyboard.md')).toContain(`**Stimme:** ${scene}`)
    expect(read('begleitseite.md')).toContain(scene)
  }
})
