import type { CDPSession, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { composingPause, pause } from '../../src/client/settle.ts'
import { test } from './reading.ts'
import { field, hits, isFocused, search, searches, shown } from './searching.ts'

/** An input method at work in a page, its clock stopped. */
async function startComposing(page: Page): Promise<CDPSession> {
  await page.clock.pauseAt(Date.now() + 60_000)
  await field(page).press('End')
  return page.context().newCDPSession(page)
}

/** Shows `text` in the field, underlined, as not yet chosen. */
async function compose(method: CDPSession, text: string): Promise<void> {
  const end = text.length
  await method.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
}

/** A key that the input method takes, as browsers report it to the page. */
async function pressInMethod(method: CDPSession, key: string): Promise<void> {
  await method.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key,
    code: key,
    windowsVirtualKeyCode: 229,
  })
}

describe('while an input method composes', () => {
  test('the spelling is no query, and the characters are one at once', async ({ open }) => {
    const page = await open()
    const asked = searches(page)
    await page.clock.install()
    await page.goto('/')
    const method = await startComposing(page)
    for (const spelling of ['f', 'fang', "fang'bo", "fang'bo'di"]) {
      await compose(method, spelling)
      await page.clock.runFor(pause * 2)
    }
    expect(asked).toEqual([])
    await method.send('Input.insertText', { text: '防波堤' })
    await expect.poll(() => asked).toEqual(['防波堤'])
    await page.clock.resume()
    await shown(page, '防波堤')
    expect(asked).toEqual(['防波堤'])
  })

  test('Latin letters are a query once they have rested', async ({ open }) => {
    const page = await open()
    const asked = searches(page)
    await page.clock.install()
    await page.goto('/')
    const method = await startComposing(page)
    await compose(method, 'kettle')
    await page.clock.runFor(composingPause - 1)
    expect(asked).toEqual([])
    await page.clock.runFor(1)
    await expect.poll(() => asked).toEqual(['kettle'])
    await page.clock.resume()
    await shown(page, 'kettle')
    await method.send('Input.insertText', { text: 'kettle' })
    await search(page, 'almanac')
    expect(asked).toEqual(['kettle', 'almanac'])
  })

  test('giving it up asks for nothing', async ({ open }) => {
    const page = await open()
    const asked = searches(page)
    await page.clock.install()
    await page.goto('/')
    const method = await startComposing(page)
    await compose(method, 'fang')
    await compose(method, '')
    await page.clock.resume()
    await search(page, '渡船')
    expect(asked).toEqual(['渡船'])
  })

  test.for(['Enter', 'Escape', 'ArrowDown', 'ArrowUp', '/'])(
    '%s is for the method alone',
    async (key, { open }) => {
      const page = await open()
      const asked = searches(page)
      await page.clock.install()
      await page.goto('/search?q=防波堤')
      const method = await startComposing(page)
      await compose(method, 'yu')
      await pressInMethod(method, key)
      expect(await field(page).inputValue()).toBe('防波堤yu')
      expect(await isFocused(field(page))).toBe(true)
      expect(await hits(page).count()).toBe(2)
      expect(asked).toEqual([])
    },
  )

  // Phone keyboards compose Latin words too, and send this once their search key is pressed. The
  // Enter that chooses a spelling reaches no page as such.
  test('Enter that is not for the method searches for what stands there', async ({ open }) => {
    const page = await open()
    const asked = searches(page)
    await page.clock.install()
    await page.goto('/')
    const method = await startComposing(page)
    await compose(method, 'kettle')
    await field(page).press('Enter')
    await expect.poll(() => asked).toEqual(['kettle'])
    await page.clock.resume()
    await shown(page, 'kettle')
    expect(asked).toEqual(['kettle'])
  })
})

// Safari says of the Enter that ends a composition only that the method took it.
test('a key that the method took moves nothing, composing or not', async ({ open }) => {
  const page = await open()
  await page.goto('/search?q=防波堤')
  await field(page).focus()
  const method = await page.context().newCDPSession(page)
  for (const key of ['Enter', 'ArrowDown', 'Escape']) {
    await pressInMethod(method, key)
    expect(await isFocused(field(page)), key).toBe(true)
    expect(await field(page).inputValue(), key).toBe('防波堤')
    expect(await hits(page).count(), key).toBe(2)
  }
})
