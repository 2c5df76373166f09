import { defineConfig } from 'vitest/config'

// The sources are TypeScript that Node reads as it is.
if (Number.parseInt(process.versions.node, 10) < 24)
  throw new Error(`The tests need Node 24, this is ${process.version}: start them with npm test or npx vitest.`)

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every layout test holds its own copy of the layout engine in memory.
    maxWorkers: 2,
  },
})
