import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot, sourceFile } from '../build/paths.ts'

// Node reads no TypeScript below node_modules: before this package is packed, its commands become
// plain JavaScript. All of it lies as deep as the sources do, since paths are made from there.
const folder = join(projectRoot, 'lib')
await rm(folder, { recursive: true, force: true })
await build({
  entryPoints: {
    'owner/main': sourceFile('owner/main.ts'),
    'owner/pool-thread': sourceFile('build/pool-thread.ts'),
    'owner/index-thread': sourceFile('writer/index-thread.ts'),
  },
  outdir: folder,
  bundle: true,
  splitting: true,
  chunkNames: 'owner/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
})
