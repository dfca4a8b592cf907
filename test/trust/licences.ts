import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot, sourceFile } from '../../src/build/paths.ts'

/** A package of the lock file. */
export interface Package {
  readonly name: string
  readonly version: string
  /** As it is declared: mostly an SPDX expression. */
  readonly licence: string
  /** Whether a site's own script, for the Worker or the browser, has a part of it. */
  readonly served: boolean
}

/** What a package's place in the lock file says of it. */
interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
}

/** The packages that an owner installs and a site is served with, by name. */
export async function shippedPackages(): Promise<readonly Package[]> {
  const lock = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8'))
  const served = await servedPackages()
  // npm writes the file: https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json
  return Object.entries<Locked>(lock.packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version = '', license = 'none' }]) => {
      const name = nameOf(path)
      return { name, version, licence: license, served: served.has(name) }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Packages that a part of is in the scripts of a site. htmx is copied as it is published. */
async function servedPackages(): Promise<ReadonlySet<string>> {
  const entries = ['worker.ts', 'client/main.ts', 'client/early.ts', 'client/service-worker.ts']
  const { metafile } = await build({
    entryPoints: entries.map(sourceFile),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'nowhere',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['*/site.json'],
    logLevel: 'silent',
  })
  const outputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const used = outputs.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && inPackage(path))
  return new Set(['htmx.org', ...used.map(([path]) => nameOf(path))])
}

const inPackage = (path: string): boolean => path.includes('node_modules/')

/** `nameOf('node_modules/a/node_modules/@b/c/index.js') // '@b/c'` */
function nameOf(path: string): string {
  const [first = '', second = ''] = path.split('node_modules/').at(-1)?.split('/') ?? []
  return first.startsWith('@') ? `${first}/${second}` : first
}
