import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scriptSize } from '../../src/build/script-size.ts'
import { folderOf } from './folder.ts'

describe('scriptSize', () => {
  it('measures the Worker with the site that was built', async () => {
    // Random enough that it does not compress away.
    const long = Array.from({ length: 5000 }, (_, at) => (at * 2_654_435_761) % 97).join('')
    const folder = await folderOf({ 'a.json': '{"title":"一"}', 'b.json': `{"title":"${long}"}` })
    const small = await scriptSize(join(folder, 'a.json'))
    const large = await scriptSize(join(folder, 'b.json'))
    expect(small).toBeGreaterThan(10_000)
    expect(large - small).toBeGreaterThan(100)
    expect(await scriptSize(join(folder, 'a.json'))).toBe(small)
  })
})
