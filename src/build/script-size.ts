import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const worker = fileURLToPath(new URL('../worker.ts', import.meta.url))

/** Bytes of the Worker's script, bundled and compressed as a deploy counts it. */
export async function scriptSize(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [worker],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}
