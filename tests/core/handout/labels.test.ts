import { describe, expect, test } from 'vitest'
import { audiences } from '../../../main/core/document/document.ts'
import { tones } from '../../../main/core/document/kinds/note.ts'
import { labels } from '../../../main/core/handout/labels.ts'

describe('words that the layout adds', () => {
  test('are the same in every language', () => expect(Object.keys(labels.en)).toEqual(Object.keys(labels.de)))

  test.each(['de', 'en'] as const)('in %s none is empty, and none stands for two', (language) => {
    const words = Object.values<string>(labels[language])
    expect(words.filter((word) => word.trim() === '')).toEqual([])
    expect(new Set(words).size).toBe(words.length)
  })

  test.each([...audiences, ...tones])('%s has one', (name) => {
    expect(labels.de).toHaveProperty(name)
    expect(labels.en).toHaveProperty(name)
  })
})
