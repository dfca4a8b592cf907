import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildFixture, serveSite } from '../serve-site.ts'
import { findChromium } from './find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Scheme, host and port of the site under test. */
    readonly origin: string
    /** Where the one browser of all tests is reached. */
    readonly browser: string
  }
}

/** Of no use to a test, or not to be had in a container. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Serves the invented essays, and starts a browser to read them with. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: findChromium(), args: flags })
  const site = await serveSite(await buildFixture())
  project.provide('browser', browser.wsEndpoint())
  project.provide('origin', site.origin)
  return async () => {
    await browser.close()
    await site.stop()
  }
}
