import { expect, it } from 'vitest'
import { slugOf } from '../../src/owner/slug-of.ts'

it.each([
  ['My Site', 'my-site'],
  ['--essays--', 'essays'],
  ['山中集', 'essays'],
  ['山中集 2', '2'],
  ['a'.repeat(80), 'a'.repeat(50)],
])('%s is called %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
