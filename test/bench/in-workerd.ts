import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { launchOptions } from '../browser/launch-options.ts'
import { samplePieces } from '../recall/pieces.ts'
import { browserAnswerers, workerdAnswerers } from './answerers.ts'
import { type BuiltCorpus, openBuilt, sectionsOf } from './built-corpus.ts'
import type { WholeIndex } from './engine.ts'
import { indexWithPagefind } from './peers/pagefind.ts'
import type { Part } from './report.ts'
import { serveStatic } from './static-server.ts'
import { measureWorkerd } from './workerd-latency.ts'

/** Measures queries where they are answered: ours and whole indexes in workerd, Pagefind in Chromium. */
export async function measureInWorkerd(
  { output }: BuiltCorpus,
  whole: readonly WholeIndex[],
  asked: number,
): Promise<readonly Part[]> {
  const index = await openBuilt(output)
  const queries = (await samplePieces(index, asked)).map(({ piece }) => piece)
  const answerers = await workerdAnswerers(output, whole, await sectionsOf(index))
  const assets = join(output, 'assets')
  await indexWithPagefind(assets)
  const server = await serveStatic(assets)
  const browser = await chromium.launch(launchOptions())
  try {
    const within = await browserAnswerers(output, browser, server)
    return await measureWorkerd([...answerers, ...within], queries)
  } finally {
    await browser.close()
    await server.stop()
  }
}
