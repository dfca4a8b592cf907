import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPool, type Pool } from '../../src/build/pool.ts'
import { folderOf } from './folder.ts'

/** More jobs than one thread does alone. */
const many = 30

let pool: Pool

async function open(threads: number): Promise<Pool> {
  const folder = await folderOf({})
  const at = (name: string) => join(folder, name)
  return openPool(threads, {
    folder: at('cache'),
    assets: at('assets'),
    render: at('render'),
    version: '1',
  })
}

const parse = (number: number) =>
  pool.run(
    'parse',
    {
      source: {
        path: `${number}.md`,
        text: number % 7 === 0 ? '---\ndate: x\n---\n\n雨。\n' : `# ${number}\n\n雨。\n`,
      },
      errata: [],
      errataFile: 'errata.yaml',
    },
    `${number}.md`,
  )

describe.each([1, 3])('a pool of %i', (threads) => {
  beforeEach(async () => {
    pool = await open(threads)
  })
  afterEach(() => pool.close())

  it('gives each job what came out of it, problems with their files and lines', async () => {
    const files = await Promise.all(Array.from({ length: many }, (_, number) => parse(number)))
    for (const [number, { essays, problems }] of files.entries()) {
      const wrong = number % 7 === 0
      // Where it says nothing else, the file's name is its title.
      expect(essays[0]?.title).toBe(String(number))
      expect(problems[0]).toEqual(
        wrong ? expect.objectContaining({ file: `${number}.md`, line: 2 }) : undefined,
      )
    }
  }, 60_000)

  it('says what a job was about that threw, and goes on', async () => {
    await Promise.all(Array.from({ length: many }, (_, number) => parse(number)))
    const page = { path: '/essays/rain', reads: [], renderer: 'none' }
    const failing = pool.run('page', page, 'the page of rain')
    await expect(failing).rejects.toThrow(/^the page of rain: .*none/)
    expect((await parse(many + 1)).essays).toHaveLength(1)
  }, 60_000)
})
