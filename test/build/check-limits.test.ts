import { expect, it } from 'vitest'
import { checkEssays, checkLimits } from '../../src/build/check-limits.ts'
import { highestFiles, largestFile, largestScript } from '../../src/build/limits.ts'

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ path: `/${at}`, size: 1 }))

it.each([
  ['as many files as there may be', many(highestFiles.free), largestScript, []],
  [
    'one more',
    many(highestFiles.free + 1),
    1,
    ['20,001 files, expected at most 20,000 files on the free plan: take pictures'],
  ],
  ['a file that is as long as it may be', [{ path: '/a.pdf', size: largestFile }], 1, []],
  ['a longer one', [{ path: '/a.pdf', size: largestFile + 1 }], 1, ['file of 26.2 MB']],
  ['a script that is too long', many(1), largestScript + 100_000, ['script of 3.1 MB']],
])('%s', (_, files, script, messages) => {
  const problems = checkLimits(files, script, 'free')
  expect(problems).toHaveLength(messages.length)
  for (const [at, message] of messages.entries()) {
    expect(problems[at]).toMatchObject({ severity: 'error' })
    expect(problems[at]?.message).toContain(message)
  }
})

it.each([
  ['free', 20_000, []],
  ['free', 20_001, ['found 20,001 essays, each of them a file', 'write `plan: paid` in site.yaml']],
  ['paid', 20_001, []],
  ['paid', 100_001, ['at most 100,000 files on the paid plan', 'part the essays']],
] as const)('on the %s plan, of %i essays', (plan, essays, parts) => {
  const message = checkEssays(essays, plan)
    .map(({ message }) => message)
    .join()
  expect(message === '').toBe(parts.length === 0)
  for (const part of parts) expect(message).toContain(part)
})

it('lets the paid plan have more files', () => {
  expect(checkLimits(many(highestFiles.free + 1), 1, 'paid')).toEqual([])
  expect(checkLimits(many(highestFiles.paid + 1), 1, 'paid')).toHaveLength(1)
})
