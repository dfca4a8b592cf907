import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildPaths } from './build.ts'

/** The folder that package.json stands in. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** The paths of a build as the environment asks: `CORPUS` names another corpus than `corpus/`. */
export function buildPaths(environment: { readonly CORPUS?: string | undefined }): BuildPaths {
  return {
    corpus: resolve(environment.CORPUS || resolve(projectRoot, 'corpus')),
    public: resolve(projectRoot, 'public'),
    output: resolve(projectRoot, 'dist'),
  }
}
