import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildPaths } from './build.ts'

/**
 * The folder that package.json stands in: two above the sources, and two above what they become in
 * the published package.
 */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** A source file, which esbuild bundles: `sourceFile('client/main.ts')`. */
export function sourceFile(path: string): string {
  return join(projectRoot, 'src', path)
}

/** The module of that name beside another, both of them sources or both plain JavaScript. */
export function moduleBeside(url: string, name: string): URL {
  return new URL(`${name}${extname(url)}`, url)
}

/** Where a site stands, and what it is made of, as the environment says. */
export interface SitePlace {
  /** `SITE` names the folder with `corpus`, `public`, `dist` and `wrangler.toml`. */
  readonly SITE?: string | undefined
  /** `CORPUS` names another corpus than `corpus/`. */
  readonly CORPUS?: string | undefined
}

/** The paths of a build as the environment asks. */
export function buildPaths(environment: SitePlace): BuildPaths {
  const root = siteRoot(environment)
  const { CORPUS } = environment
  return {
    corpus: resolve(CORPUS || resolve(root, 'corpus')),
    public: resolve(root, 'public'),
    output: resolve(root, 'dist'),
  }
}

/** The folder of a site: this project itself, unless told otherwise. */
export function siteRoot({ SITE }: SitePlace): string {
  return SITE ? resolve(SITE) : projectRoot
}
