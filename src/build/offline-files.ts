import { createHash } from 'node:crypto'
import { offlinePath } from '../essay/paths.ts'
import { manifest } from '../surfaces/manifest.ts'
import type { Site } from '../views/site.ts'
import { bundle } from './bundle.ts'
import type { OutputFile } from './output.ts'
import { sourceFile } from './paths.ts'

/** The web app manifest. */
export function manifestFile(site: Parameters<typeof manifest>[0]): OutputFile {
  return { path: '/manifest.webmanifest', content: manifest(site) }
}

/**
 * The service worker of a deploy. It names the shell after all that stands in every page, so that
 * the parts of two deploys are never in one.
 */
export async function serviceWorker(site: Site): Promise<OutputFile> {
  const hash = createHash('sha256').update(JSON.stringify(site)).digest('hex').slice(0, 16)
  const shell = { name: `shell-${hash}`, page: offlinePath, files: Object.values(site.files) }
  const entry = sourceFile('client/service-worker.ts')
  return { path: '/sw.js', content: await bundle(entry, { SHELL: JSON.stringify(shell) }) }
}
