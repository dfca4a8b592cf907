import type { Essay } from '../essay/essay.ts'
import { cutBlocks, cutParts } from '../search/cut-parts.ts'
import { numberSections } from '../search/number-sections.ts'
import type { Cached } from './cache.ts'
import type { Pool } from './pool.ts'
import type { Beside } from './progress.ts'

/** Makes the files of the index, part by part; answers how many ranges it has. */
export async function makeIndex(
  essays: readonly Essay[],
  pool: Pool,
  progress: Beside['progress'],
): Promise<Cached<number>> {
  const { sections, ...numbered } = numberSections(essays)
  const blocks = cutBlocks(sections)
  const parts = cutParts(blocks)
  progress.start('indexing', parts.length)
  const made = await Promise.all(
    parts.map(async (part) => {
      const made = await pool.run('part', part, 'the index')
      progress.step()
      return made
    }),
  )
  const lists = { ...numbered, blocks: blocks.map(({ first }) => first) }
  const merged = await pool.run('index', { parts: made.map(({ key }) => key), lists }, 'the index')
  return {
    placed: [...made.flatMap(({ placed }) => placed), ...merged.placed],
    value: merged.value,
  }
}
