import { expect, it } from 'vitest'
import { headerRules } from '../../src/writer/header-rules.ts'

const rules = headerRules(
  '/*\n  X-Frame-Options: DENY\n\n/static/*\n  Cache-Control: max-age=1, immutable\n/a.b\n  X-One: 1\n',
)

it.each([
  ['/', ['X-Frame-Options']],
  ['/static/a.js', ['X-Frame-Options', 'Cache-Control']],
  ['/a.b', ['X-Frame-Options', 'X-One']],
  ['/acb', ['X-Frame-Options']],
])('%s gets %j', (path, names) => {
  expect(rules(path).map(([name]) => name)).toEqual(names)
})

it('reads values whole', () => {
  expect(rules('/static/a.js')).toContainEqual(['Cache-Control', 'max-age=1, immutable'])
})

it('gives nothing where nothing is said', () => {
  expect(headerRules('')('/')).toEqual([])
})
