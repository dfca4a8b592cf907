import { expect, it } from 'vitest'
import { checkLimits } from '../../src/build/check-limits.ts'
import { highestFiles, largestFile, largestScript } from '../../src/build/limits.ts'

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ path: `/${at}`, size: 1 }))

it.each([
  ['as many files as there may be', many(highestFiles), largestScript, []],
  ['one more', many(highestFiles + 1), 1, ['20,001 files, expected at most 20,000: take pictures']],
  ['a file that is as long as it may be', [{ path: '/a.pdf', size: largestFile }], 1, []],
  ['a longer one', [{ path: '/a.pdf', size: largestFile + 1 }], 1, ['file of 26.2 MB']],
  ['a script that is too long', many(1), largestScript + 100_000, ['script of 3.1 MB']],
])('%s', (_, files, script, messages) => {
  const problems = checkLimits(files, script)
  expect(problems).toHaveLength(messages.length)
  for (const [at, message] of messages.entries()) {
    expect(problems[at]).toMatchObject({ severity: 'error' })
    expect(problems[at]?.message).toContain(message)
  }
})
