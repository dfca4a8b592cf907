import { expect, it } from 'vitest'
import { buildPaths } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { indexOf } from '../search/library.ts'
import { measureRecall } from './recall.ts'

it('every piece of the essays finds its section, and hits hold the piece', async () => {
  const { essays } = await readCorpus(buildPaths({}).corpus, silent)
  const { samples, found, hits, holding, missed } = await measureRecall(indexOf(essays).index, 300)
  expect(missed).toEqual([])
  expect(found).toBe(samples)
  expect(holding / hits).toBeGreaterThan(0.99)
})
