import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { faintness, recolour } from '../../src/build/colours.ts'

const style = await readFile(new URL('../../src/views/style/paper.css', import.meta.url), 'utf8')

describe('recolour', () => {
  it('puts the owner’s accents wherever the stylesheet has its own', () => {
    const changed = recolour(style, { light: '#14532d', dark: '#7fc79a' })
    expect(changed).toContain('#14532d')
    expect(changed).toContain('#7fc79a')
    expect(changed).not.toMatch(/#a5311e|#e98a74/)
  })

  it('leaves the stylesheet as it is where the owner says nothing', () => {
    expect(recolour(style, {})).toBe(style)
  })
})

describe('faintness', () => {
  it.each([
    ['light', '#a5311e', undefined],
    ['dark', '#e98a74', undefined],
    ['light', '#000000', undefined],
    ['light', '#e98a74', /with the paper #f3ebda: it has 2\.\d$/],
    ['dark', '#a5311e', /with the paper #25211c: it has 2\.\d$/],
  ] as const)('on %s paper of %s is %s', (side, colour, expected) => {
    const found = faintness(side, colour)
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toMatch(expected)
  })

  it('knows the grounds that the stylesheet has', () => {
    for (const ground of ['#f3ebda', '#faf7f0', '#25211c', '#191715']) {
      expect(style).toContain(ground)
    }
  })
})
