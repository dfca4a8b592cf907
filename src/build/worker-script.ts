import { build } from 'esbuild'
import { sourceFile } from './paths.ts'

/**
 * The Worker's script, bundled: it holds what the build says of the site, and runs as it stands.
 *
 * @param site path of the `site.json` that the build wrote
 */
export async function workerScript(site: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [sourceFile('worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    conditions: ['workerd', 'worker', 'browser'],
    plugins: [
      {
        name: 'site',
        setup: ({ onResolve }) => onResolve({ filter: /\/site\.json$/ }, () => ({ path: site })),
      },
    ],
  })
  const [file] = outputFiles
  if (!file) throw new Error('the Worker gave no bundle')
  return file.contents
}
