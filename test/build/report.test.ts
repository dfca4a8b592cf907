import { describe, expect, it } from 'vitest'
import type { Built } from '../../src/build/build.ts'
import { describeBuilt, describeProblem } from '../../src/build/report.ts'

describe('describeProblem', () => {
  const problem = { file: '诗/雨 夜.md', line: 3, message: 'no title', severity: 'error' } as const

  it.each([
    [problem, 'error: 诗/雨 夜.md:3: no title'],
    [{ ...problem, column: 7 }, 'error: 诗/雨 夜.md:3:7: no title'],
    [{ ...problem, severity: 'warning' as const }, 'warning: 诗/雨 夜.md:3: no title'],
  ])('of %o is %s', (found, line) => {
    expect(describeProblem(found)).toBe(line)
  })
})

describe('describeBuilt', () => {
  it('is a row for each measure, with numbers in groups of three', () => {
    const built: Built = {
      essays: 5,
      sections: 29_610,
      characters: 5_200_000,
      pages: 8,
      ranges: 1115,
      indexSize: 1_536_000,
      scriptSize: 51_251,
      links: { path: '', changes: [], writing: 'same' },
      written: { changed: 1234, removed: 0 },
    }
    expect(describeBuilt(built, 12_345).split('\n')).toEqual([
      '  essays     5',
      '  sections   29,610',
      '  characters 5,200,000',
      '  pages      8 served without the Worker',
      '  index      1,500 KB in 1,115 ranges',
      '  script     50 KB compressed',
      '  files      1,234 changed, 0 removed',
      '  time       12.3 s',
    ])
  })
})
