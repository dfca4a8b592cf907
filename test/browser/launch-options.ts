import type { LaunchOptions } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** How a browser is started for tests and pictures. The flags switch off what neither needs. */
export function launchOptions(): LaunchOptions {
  return {
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
