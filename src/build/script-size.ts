import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { sourceFile } from './paths.ts'

/**
 * Bytes of the Worker's script, bundled and compressed as a deploy counts it.
 *
 * @param site path of the `site.json` that the build wrote
 */
export async function scriptSize(site: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [sourceFile('worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    plugins: [
      {
        name: 'site',
        setup: ({ onResolve }) => onResolve({ filter: /\/site\.json$/ }, () => ({ path: site })),
      },
    ],
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}
