import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every layout test holds its own copy of the layout engine in memory.
    maxWorkers: 2,
  },
})
