import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { indexPaths } from '../../src/search/files.ts'
import { buildFixture, serveSite } from '../serve-site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Scheme, host and port of the site under test. */
    readonly origin: string
    /** The same of a site whose index has lost a range, and whose sections have lost a block. */
    readonly damaged: string
  }
}

/** Serves the invented essays twice: whole, and with files of the index missing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serveSite(await buildFixture())
  project.provide('origin', site.origin)
  const output = await buildFixture()
  await rm(join(output, 'assets', indexPaths.range(0)))
  const damaged = await serveSite(output)
  project.provide('damaged', damaged.origin)
  return async () => {
    await site.stop()
    await damaged.stop()
  }
}
