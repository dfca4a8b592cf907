import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagsOf } from '../../src/essay/html-tags.ts'

const namesOf = (html: string) =>
  tagsOf(html).map(({ name, closing }) => (closing ? `/${name}` : name))

describe('tagsOf', () => {
  it.each([
    ['<b>x</b>', ['b', '/b']],
    ['<IMG SRC=x><br/>', ['img', 'br']],
    ['<a href="x">\n</a\n>', ['a', '/a']],
    ['<x-y>', ['x-y']],
    ['<!-- <b> --><i>', ['i']],
    ['<!doctype html><p>', ['p']],
    ['<!-- <b>', []],
    ['1 < 2 and 3 > 2 <b>', ['b']],
    ['< b>', []],
    ['<1>', []],
    ['<b', []],
    ['<scr<script>', ['script']],
    ['', []],
  ])('of %j are %j', (html, names) => {
    expect(namesOf(html)).toEqual(names)
  })

  it('says where each stands, in order', () => {
    const html = fc.array(fc.constantFrom('<b>', '</b>', '<', '>', 'x', '<!--', '-->', '<i a="b">'))
    fc.assert(
      fc.property(html, (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { name, closing, start, end } of tagsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toMatch(
            new RegExp(`^<${closing ? '/' : ''}${name}[^]*>$`, 'i'),
          )
          last = end
        }
      }),
    )
  })
})
