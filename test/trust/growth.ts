import { type Profiler, Session } from 'node:inspector'

/** Sizes that are compared: what grows with the square is done 64 times as often for the larger. */
const small = 4096
const times = 8
/** Times as often that a block of code may run for the larger, where 8 is in proportion. */
const mostGrowth = 24

const session = new Session()
session.connect()
// From the start: of a function that was compiled before, the calls alone are counted.
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How often each block of code ran since this was asked last. */
function counts(): Map<string, number> {
  let scripts: readonly Profiler.ScriptCoverage[] = []
  // The answer is there before the call returns: the session is of this very thread.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error
    scripts = result
  })
  const blocks = new Map<string, number>()
  for (const { url, functions } of scripts) {
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
      const block = `${url} ${startOffset}–${endOffset}`
      blocks.set(block, (blocks.get(block) ?? 0) + count)
    }
  }
  return blocks
}

/**
 * The blocks of code that run more often for a larger size by more than the size is larger. They
 * are counted by V8 (https://v8.dev/blog/javascript-code-coverage), so that a busy machine changes
 * nothing. What a regular expression does inside is not counted: `regular-expressions.test.ts` looks at these.
 *
 * @example blocksGrowingTooFast((size) => 'a'.repeat(size).split('').sort()) // []
 */
export function blocksGrowingTooFast(
  work: (size: number) => unknown,
  size: number = small,
): readonly string[] {
  const during = (ofSize: number) => {
    counts()
    work(ofSize)
    return counts()
  }
  const few = during(size)
  const many = during(times * size)
  return Array.from(many)
    .filter(([block, count]) => count > mostGrowth * Math.max(few.get(block) ?? 0, size))
    .map(([block, count]) => `${block}: ${few.get(block) ?? 0} times, then ${count}`)
}
