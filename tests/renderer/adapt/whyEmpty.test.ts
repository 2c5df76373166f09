import { expect, test } from 'vitest'
import { whyEmpty } from '../../../renderer/features/adapt/preview/whyEmpty.ts'

const shown = { pages: 2, unread: false, empty: false, failed: false }

test.each([
  [{}, undefined],
  [{ pages: undefined }, 'waiting'],
  [{ pages: undefined, failed: true }, 'failed'],
  [{ failed: true }, 'failed'],
  [{ unread: true }, 'unread'],
  [{ pages: 0, empty: true }, 'none'],
  [{ empty: true }, 'empty'],
])('%j: %s', (change, why) => expect(whyEmpty({ ...shown, ...change })).toBe(why))
