import { expect, it } from 'vitest'
import { findChromium } from './find-chromium.ts'

it('takes the browser that CHROME_PATH names', () => {
  expect(findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath)
})

it('says what to do where CHROME_PATH names nothing', () => {
  expect(() => findChromium({ CHROME_PATH: '/nowhere/chrome' })).toThrow(
    'CHROME_PATH is /nowhere/chrome, and there is no such file. ' +
      'Install Chromium or Google Chrome, or set CHROME_PATH to its executable.',
  )
})
