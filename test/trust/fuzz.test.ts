import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parseQuery } from '../../src/search/query.ts'
import { buildFixture } from '../serve-site.ts'
import { appOf } from './fixture-app.ts'
import { fuzz } from './fuzz.ts'
import { random } from './hostile-text.ts'
import { dangersIn } from './inspect.ts'
import { tryArchive } from './try-archive.ts'

it('no hostile input breaks a page, or stands in it as more than text', async () => {
  const output = await buildFixture()
  const { failures } = await fuzz(await appOf(output), 5000, 1)
  expect(failures).toEqual([])
  await rm(output, { recursive: true })
}, 120_000)

it('no hostile document breaks the importer, or brings more than text', async () => {
  const tried: (readonly [unknown, readonly string[]])[] = []
  for (let seed = 1; seed <= 80; seed += 1) tried.push(await tryArchive(random(seed)))
  expect(tried.filter(([, wrong]) => wrong.length > 0)).toEqual([])
  expect(new Set(tried.map(([input]) => input)).size).toBeGreaterThan(20)
}, 240_000)

it.each([
  '<x-evil>',
  '<p onclick="x">',
  '<p style="x">',
  '<script src="https://evil.example"></script>',
  '<a href="java\nscript:x">',
  '<!DOCTYPE html><title></title><x-evil>',
  '<template><x-evil></template>',
])('the inspection sees %s', (html) => expect(dangersIn(html)).not.toEqual([]))

it.each([
  '汤',
  'a ',
  'a',
  '\u0300',
  '"',
  '「',
  '-a ',
  'essay:a ',
  '\ud800',
  '\u202e',
  '汤 汤',
  '\0',
  '&lt;',
])(
  'a query of 1 MB of %j costs in proportion to one of 128 KB',
  (piece) => {
    const time = (size: number): number => {
      const typed = piece.repeat(size / piece.length)
      const times = [0, 1, 2].map(() => {
        const begun = performance.now()
        parseQuery(typed)
        return performance.now() - begun
      })
      return Math.min(...times)
    }
    // Eight times the text: a square would be 64 times.
    expect(time(2 ** 20)).toBeLessThan(Math.max(30 * time(2 ** 17), 100))
  },
  60_000,
)
