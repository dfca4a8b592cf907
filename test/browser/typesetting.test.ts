import { describe, expect } from 'vitest'
import { desk, phone, test } from './reading.ts'
import { shifts } from './shifts.ts'

describe.for([
  ['on a phone', phone],
  ['on a desk', desk],
] as const)('%s', ([, reader]) => {
  test('a picture that comes late moves nothing, and is shown whole', async ({ open }) => {
    const page = await open(reader)
    const asked = Promise.withResolvers<void>()
    const sent = Promise.withResolvers<void>()
    await page.route('**/pictures/*', async (route) => {
      asked.resolve()
      await sent.promise
      await route.continue()
    })
    await page.goto('/essays/kiln', { waitUntil: 'commit' })
    await asked.promise
    const below = page.locator('#load')
    const before = await below.boundingBox()
    sent.resolve()
    const picture = page.getByRole('img', { name: '夜里的窑，窑门开着' })
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(480)
    expect(await below.boundingBox()).toEqual(before)
    expect(await shifts(page)).toEqual([])
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {}
    expect(width).toBeGreaterThan(300)
    expect(width / height).toBeCloseTo(480 / 320, 1)
  })

  test('a note leads there and back, in sight', async ({ open }) => {
    const page = await open(reader)
    await page.goto('/essays/kiln')
    // The second of two references to one note: each has its own way back.
    await page.getByRole('link', { name: '[2]' }).nth(1).click()
    const note = page.locator('[id="note.2"]')
    await note.locator(':scope:target').waitFor()
    const ways = note.getByRole('link')
    expect(await ways.count()).toBe(2)
    await ways.nth(1).click()
    await page.locator('[role=doc-noteref]:target').waitFor()
    const place = await page.locator('[role=doc-noteref]:target').boundingBox()
    expect(place?.y).toBeGreaterThanOrEqual(0)
    expect(place?.y).toBeLessThan(reader.viewport.height)
  })

  test('a line holds at most 40 characters, 17 px and more, at 1.8', async ({ open }) => {
    const page = await open(reader)
    await page.goto('/essays/harbour')
    const { size, leading, measure } = await page
      .locator('.prose p')
      .first()
      .evaluate((line) => {
        const { fontSize, lineHeight } = getComputedStyle(line)
        const size = Number.parseFloat(fontSize)
        const { clientWidth } = line
        return { size, leading: Number.parseFloat(lineHeight) / size, measure: clientWidth / size }
      })
    expect(size).toBeGreaterThanOrEqual(17)
    expect(size).toBeLessThanOrEqual(19)
    expect(leading).toBeCloseTo(1.8)
    expect(measure).toBeLessThanOrEqual(40)
  })
})

test('the way to the other script never stands on a line alone', async ({ open }) => {
  const page = await open(phone)
  await page.goto('/essays/harbour')
  for (let width = 320; width < 420; width += 10) {
    await page.setViewportSize({ width, height: 844 })
    const own = await page.locator('.facts .script').boundingBox()
    const beside = await page.locator('.facts .together > span').boundingBox()
    const middle = ({ y = 0, height = 0 } = {}) => y + height / 2
    expect(middle(own ?? {})).toBeCloseTo(middle(beside ?? {}), 0)
  }
})

test('no line begins with the number of a note', async ({ open }) => {
  const page = await open(phone)
  await page.goto('/essays/kiln')
  const starts: number[] = []
  for (let width = 300; width < 420; width += 6) {
    await page.setViewportSize({ width, height: 844 })
    const lefts = await page
      .locator('[role=doc-noteref]')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().left))
    starts.push(...lefts)
  }
  // The margin of the page, and a character.
  expect(Math.min(...starts)).toBeGreaterThan(20 + 18 / 2)
})

test('ruby stands over its character, and is no part of the line', async ({ open }) => {
  const page = await open(desk)
  await page.goto('/essays/kiln')
  const reading = await page.locator('rt').boundingBox()
  const base = await page.locator('ruby').boundingBox()
  const middle = ({ x = 0, width = 0 } = {}) => x + width / 2
  expect(middle(reading ?? {})).toBeCloseTo(middle(base ?? {}), 0)
  expect(reading?.y).toBeLessThan(base?.y ?? 0)
  expect(await page.locator('rp').first().isVisible()).toBe(false)
})
