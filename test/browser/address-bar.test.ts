import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { launchOptions } from './launch-options.ts'

/**
 * Names and addresses of the searches that the address bar offers in a profile, once its browser is
 * closed: only then is its file free.
 */
function searchesOf(profile: string): readonly unknown[] {
  const database = new DatabaseSync(join(profile, 'Default/Web Data'), { readOnly: true })
  try {
    return database.prepare('SELECT short_name AS name, url FROM keywords').all()
  } finally {
    database.close()
  }
}

test('the address bar of a browser that was on the site can search it', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'wenyuan-profile-'))
  onTestFinished(() => rm(profile, { recursive: true }))
  // The browser's whole, not the part that tests run on: only it reads descriptions of searches.
  const { args = [], ...options } = launchOptions()
  const whole = { ...options, args: [...args, '--headless=new'] }
  // It reads when it likes, and says to nobody that it has.
  for (const patience of [1000, 4000, 10_000]) {
    const context = await chromium.launchPersistentContext(profile, whole)
    const page = await context.newPage()
    await page.goto(`${inject('origin')}/`)
    await setTimeout(patience)
    await context.close()
    if (searchesOf(profile).some((each) => JSON.stringify(each).includes(inject('origin')))) break
  }
  expect(searchesOf(profile)).toContainEqual({
    name: '试航',
    url: `${inject('origin')}/search?q={searchTerms}`,
  })
})
