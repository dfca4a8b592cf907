import { describe, expect, inject } from 'vitest'
import { pages, visit } from './pages.ts'
import { test } from './reading.ts'
import { field, ownContent, results, shown } from './searching.ts'
import { shifts } from './shifts.ts'
import { slowSite } from './slow-site.ts'

describe('nothing moves while the browser loads, however slowly,', () => {
  test.for(pages)('$name', async (kind, { open }) => {
    await using site = await slowSite(inject('origin'))
    const page = await open({
      baseURL: site.origin,
      ...(kind.expected && { expected: kind.expected }),
    })
    await visit(page, kind)
    expect(await shifts(page)).toEqual([])
    // Before the site goes: the browser may still ask for the tab's icon.
    await page.close()
  })
})

test.for(['/', '/essays/street'])(
  'nothing moves on %s while results come',
  async (path, { open }) => {
    const page = await open()
    // Longer than the half second for which what moves after a key is put down to the key.
    await page.route('**/search?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600))
      await route.continue()
    })
    await page.goto(path)
    for (const query of ['防波堤', '天外飞仙', '门牌擦得很亮']) {
      await field(page).fill(query)
      await shown(page, query)
    }
    await field(page).fill('')
    await ownContent(page).waitFor()
    expect(await results(page).count()).toBe(0)
    expect(await shifts(page)).toEqual([])
  },
)
