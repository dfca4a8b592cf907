import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { App } from '../../src/app.ts'
import { checkedFiles } from '../../src/http/checked-files.ts'
import type { Site } from '../../src/views/site.ts'

/** The app over a built site, without a server before it. */
export async function appOf(output: string): Promise<App> {
  const bundle = join(output, 'app.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/app.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: bundle,
  })
  // It is the bundle of that module, which Node cannot import as it stands: it reads no JSX.
  const { createApp } = (await import(bundle)) as typeof import('../../src/app.ts')
  // The build writes the file from a value of this type.
  const site = JSON.parse(await readFile(join(output, 'site.json'), 'utf8')) as Site
  return createApp(
    site,
    checkedFiles(
      async (path) => new Uint8Array(await readFile(join(output, 'assets', path))).buffer,
      site.deploy,
    ),
  )
}
