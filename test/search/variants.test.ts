import { describe, expect, it } from 'vitest'
import { baseForm } from '../../src/search/variants.ts'

describe('baseForm', () => {
  it.each([
    ['員', '员'],
    ['裡', '里'],
    ['裏', '里'],
    ['髮', '发'],
    ['發', '发'],
    ['羣', '群'],
    ['麼', '么'],
    ['么', '么'],
    ['台', '台'],
    ['疫', '疫'],
    ['A', 'A'],
    ['，', '，'],
  ])('of %s is %s', (character, form) => {
    expect(baseForm(character)).toBe(form)
  })

  it('is the form of itself, for every ideograph', () => {
    const unsettled: string[] = []
    for (let code = 0x3400; code < 0x32000; code++) {
      const form = baseForm(String.fromCodePoint(code))
      if (baseForm(form) !== form) unsettled.push(form)
    }
    expect(unsettled).toEqual([])
  })
})
