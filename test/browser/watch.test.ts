import { expect } from 'vitest'
import { test } from './reading.ts'
import { watch } from './watch.ts'

test.for([
  ['an error on the console', "console.error('no')", /^console: no /],
  ['an error that nothing caught', "setTimeout(() => { throw new Error('no') })", /^error: no$/],
  [
    'a style that the security policy forbids',
    "document.body.setAttribute('style', 'color: red')",
    /^console: .*Content Security Policy/,
  ],
  [
    'a script that the security policy forbids',
    "setTimeout(() => { try { document.createElement('script').text = '1' } catch {} })",
    /^console: .*'TrustedScript'/,
  ],
  ['an address that is not there', "fetch('/nowhere')", /^console: .*404/],
] as const)('%s is trouble', async ([, script, trouble], { open }) => {
  const page = await open({ expected: [trouble] })
  const troubles = watch(page.context())
  await page.goto('/')
  expect(troubles).toEqual([])
  await page.evaluate(`void ${script}`)
  await expect.poll(() => troubles).toContainEqual(expect.stringMatching(trouble))
})

test('a request that fails is trouble', async ({ open }) => {
  const page = await open({ expected: [/^request: .*favicon/, /^console/] })
  const troubles = watch(page.context())
  await page.route('**/favicon.svg', (route) => route.abort('connectionreset'))
  await page.goto('/')
  await page.evaluate("void fetch('/favicon.svg').catch(() => {})")
  await expect.poll(() => troubles).toContainEqual(expect.stringMatching(/favicon.*RESET/))
})
