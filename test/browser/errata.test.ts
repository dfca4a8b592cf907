import { afterAll, beforeAll, describe, expect } from 'vitest'
import { corrected, correctedCorpus } from '../corrected-corpus.ts'
import { buildCorpus, type ServedSite, serveSite } from '../serve-site.ts'
import { violationsAnywhere } from './axe.ts'
import { desk, phone, test } from './reading.ts'

let site: ServedSite
beforeAll(async () => {
  site = await serveSite(await buildCorpus(await correctedCorpus()))
})
afterAll(() => site.stop())

describe('the original of a corrected reading', () => {
  test('opens by a touch, and leads back', async ({ open }) => {
    const page = await open(phone)
    await page.goto(site.origin + corrected.path)
    await page.locator('ins.reading a').first().tap()
    const note = page.locator('[id="stood:1"]')
    await note.locator(':scope:target').waitFor()
    expect(await note.textContent()).toContain('矗')
    await note.getByRole('link', { name: '回到正文' }).tap()
    await page.locator('[id="read:1"]:target').waitFor()
  })

  test('opens by the keyboard', async ({ open }) => {
    const page = await open(desk)
    await page.goto(site.origin + corrected.path)
    const reading = page.locator('ins.reading a').first()
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      if (await reading.evaluate((node) => node === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await page.locator('[id="stood:1"]:target').waitFor()
    expect(await page.locator('[id="stood:1"]').isVisible()).toBe(true)
    // The next stop is the way back.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('[id="read:1"]:target').waitFor()
  })

  test('is on a page with which axe finds nothing wrong', async ({ open }) => {
    const page = await open()
    await page.goto(site.origin + corrected.path)
    expect(await violationsAnywhere(page)).toEqual([])
  })
})
