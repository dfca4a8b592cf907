import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugShape } from '../../src/essay/front-matter-schema.ts'
import { deriveSlug } from '../../src/essay/slug.ts'

describe('deriveSlug', () => {
  it.each([
    ['rain', '雨', 'rain'],
    ['Spring_Rain (2)', '雨', 'spring-rain-2'],
    ['雨', '春天的雨', 'chun-tian-de-yu'],
    ['雨', '女儿的 Book', 'nv-er-de-book'],
    ['雨', '長城與雨', 'chang-cheng-yu-yu'],
    ['雨', 'Café 之夜', 'cafe-zhi-ye'],
    ['___', '雨', 'yu'],
    ['雨', '？！', 'essay'],
    ['雨', '我们在春天的院子里种下的那些树', 'wo-men-zai-chun-tian-de-yuan-zi-li-zhong'],
  ])('of %s, titled %s, is %s', (stem, title, slug) => {
    expect(deriveSlug(stem, title)).toBe(slug)
  })

  it('is a slug whatever the name and the title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (stem, title) => {
          expect(deriveSlug(stem, title)).toMatch(slugShape)
        },
      ),
    )
  })
})
