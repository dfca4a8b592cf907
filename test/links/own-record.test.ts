import { expect, it } from 'vitest'
import { buildPaths } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { writeRecord } from '../../src/links/write-record.ts'

it('the record of the project’s own essays is as a build writes it', async () => {
  const { links } = await readCorpus(buildPaths({}).corpus, silent)
  expect(links.before).toBe(writeRecord(links.record))
})
