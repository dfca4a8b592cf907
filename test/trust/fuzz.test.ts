import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
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
