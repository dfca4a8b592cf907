import { chromium } from 'playwright-core'
import { expect, inject, it } from 'vitest'

it('nothing becomes HTML but answers of the site, and the live search goes on', async () => {
  const browser = await chromium.connect(inject('browser'))
  const page = await browser.newPage()
  await page.goto(inject('origin'))
  await page.fill('#query', '灯塔')
  await page.waitForSelector('#results a.hit')
  const refused = await page.evaluate(() => {
    const tried = [
      () => {
        document.body.innerHTML = '<b>x</b>'
      },
      () => {
        document.createElement('script').src = '/static/x.js'
      },
    ]
    return tried.map((attempt) => {
      try {
        attempt()
        return 'allowed'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    })
  })
  expect(refused).toEqual(['refused', 'refused'])
  await page.close()
})
