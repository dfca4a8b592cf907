import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildFixture, serveSite } from '../serve-site.ts'
import { launchOptions } from './launch-options.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Scheme, host and port of the site under test. */
    readonly origin: string
    /** Where the one browser of all tests is reached. */
    readonly browser: string
  }
}

/** Serves the invented essays, and starts a browser to read them with. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer(launchOptions())
  const site = await serveSite(await buildFixture())
  project.provide('browser', browser.wsEndpoint())
  project.provide('origin', site.origin)
  return async () => {
    await browser.close()
    await site.stop()
  }
}
