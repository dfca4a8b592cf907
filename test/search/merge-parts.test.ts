import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPart } from '../../src/search/index-part.ts'
import { mergeParts } from '../../src/search/merge-parts.ts'
import { numberSections, type SectionToIndex } from '../../src/search/number-sections.ts'
import { readPostings } from '../../src/search/postings.ts'
import { random } from '../links/random.ts'
import { essayOf, indexOf } from './library.ts'

const text = fc
  .array(fc.constantFrom('雨', '瓦', '停', '声', 'ab', 'é', ' ', '，', '𠮷', '雨雨雨'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
const essays = fc
  .array(fc.tuple(text, fc.boolean(), fc.array(text, { minLength: 1, maxLength: 6 })), {
    maxLength: 8,
  })
  .map((written) =>
    written.map(([title, isDated, paragraphs], at) => ({
      ...essayOf(`e${at}`, title, ...paragraphs),
      ...(isDated && { date: `20${30 - at}` }),
    })),
  )

/** Sections in parts that begin at these places; some parts may be empty. */
function cutAt(sections: readonly SectionToIndex[], places: readonly number[]) {
  const bounds = [0, ...places.toSorted((a, b) => a - b), sections.length]
  return bounds.slice(1).map((end, at) => sections.slice(Math.min(bounds[at] ?? 0, end), end))
}

describe('mergeParts', () => {
  it('gives the same bytes however the parts were cut', () => {
    fc.assert(
      fc.property(essays, fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (essays, places) => {
        const { sections, ...numbered } = numberSections(essays)
        const lists = { ...numbered, blocks: [0] }
        const whole = mergeParts([indexPart(sections)], lists)
        expect(mergeParts(cutAt(sections, places).map(indexPart), lists)).toEqual(whole)
      }),
    )
  })

  it('gives the same where numbers and postings are long', () => {
    const draw = random(3)
    const paragraph = (): string =>
      Array.from({ length: 1 + draw.between(0, 3) }, () =>
        draw.pick(['雨', '雨停', '瓦', 'rain']),
      ).join()
    const many = Array.from({ length: 700 }, (_, at) =>
      essayOf(`e${at}`, '雨', paragraph(), paragraph()),
    )
    const { sections, ...numbered } = numberSections(many)
    const lists = { ...numbered, blocks: [0] }
    const whole = mergeParts([indexPart(sections)], lists)
    const parts = cutAt(sections, [1, 2, 63, 64, 65, 200, 201, 900, 1399])
    expect(mergeParts(parts.map(indexPart), lists)).toEqual(whole)
  })

  it('finds every range by its first term, each in a file of its own', async () => {
    const draw = random(5)
    const han = (): string => String.fromCodePoint(0x4e00 + draw.between(0, 6000))
    const many = Array.from({ length: 40 }, (_, at) =>
      essayOf(`e${at}`, '字', Array.from({ length: 600 }, han).join('')),
    )
    const { built, index } = indexOf(many)
    const { ranges } = built.manifest
    expect(ranges.length).toBeGreaterThan(5)
    expect([...ranges].sort()).toEqual(ranges)
    const { value, missing } = await index.postings(ranges)
    expect(missing).toEqual([])
    for (const term of ranges)
      expect(readPostings(value.get(term) ?? Uint8Array.of(0))).not.toEqual([])
  })
})
