import { describe, expect, it } from 'vitest'
import { allotFiles } from '../../src/build/allot-files.ts'
import { highestFiles } from '../../src/build/limits.ts'
import { defaultSettings } from '../../src/build/settings.ts'
import type { Essay } from '../../src/essay/essay.ts'

const essay = (slug: string, lang: Essay['lang']): Essay => ({
  slug,
  title: slug,
  lang,
  summary: '',
  tags: [],
  aliases: [],
  length: 0,
  sections: [],
})
const essays = [essay('a', 'zh-Hans'), essay('b', 'en'), essay('c', 'zh-Hant')]

/** All that three essays can have: the page without a network, the list, three pages, two converted, three cards. */
const everything = 2 + 3 + 2 + 3

describe('allotFiles', () => {
  it.each([
    [everything + 1, 5, 3, true],
    [everything, 5, 3, true],
    [everything - 1, 5, 2, false],
    [7, 5, 0, false],
    [6, 5, 0, false],
    [3, 3, 0, false],
    [0, 0, 0, false],
    [-4, 0, 0, false],
  ])('with room for %i, has %i pages and %i cards', (room, pages, cards, all) => {
    const allotted = allotFiles(essays, defaultSettings, highestFiles.free - room)
    expect(allotted.pages).toHaveLength(pages)
    expect(allotted).toMatchObject({ cards, converted: Math.max(0, room - pages), all })
  })

  it('gives nothing to what the owner does without', () => {
    const settings = { ...defaultSettings, prerender: false, cards: false, languages: [] }
    expect(allotFiles(essays, settings, highestFiles.free)).toMatchObject({
      pages: [],
      cards: 0,
      all: true,
    })
  })

  it('gives the room of the paid plan to those who have it', () => {
    const settings = { ...defaultSettings, plan: 'paid' } as const
    const allotted = allotFiles(essays, settings, highestFiles.free + 5)
    expect(allotted).toMatchObject({ cards: 3, all: true })
  })
})
