import { expect, it } from 'vitest'
import { withoutScript } from '../../src/client/trusted-html.ts'

it('trusts an answer as it is', () => expect(withoutScript('<p>雨</p>')).toBe('<p>雨</p>'))

it.each(['<script src=/a.js></script>', 'x<SCRIPT>', '<svg><script/>'])('refuses %s', (html) =>
  expect(() => withoutScript(html)).toThrow(TypeError),
)
