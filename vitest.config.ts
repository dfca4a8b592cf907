import { defineConfig } from 'vitest/config'

const worker = 'test/worker/**/*.test.ts'
const browser = 'test/browser/**/*.test.ts'
const fresh = 'test/fresh/**/*.test.ts'
const budgets = 'test/budgets/**/*.test.ts'

/** One after the other: each has both cores, and the cheapest says first what is wrong. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          // Properties are tried hundreds of times, on machines that may be busy.
          testTimeout: 60_000,
          exclude: [worker, browser, fresh, budgets],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'worker',
          hookTimeout: 60_000,
          include: [worker],
          globalSetup: 'test/worker/setup.ts',
          // Some wait for files that never come.
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'test/browser/setup.ts',
          // A page is waited for as long as it takes; what hangs still ends.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      { test: { name: 'fresh', include: [fresh], sequence: { groupOrder: 4 } } },
      { test: { name: 'budgets', include: [budgets], sequence: { groupOrder: 3 } } },
    ],
  },
})
