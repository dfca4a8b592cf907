import { execFile } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { SourceEssay } from '../source-essays.ts'

/** What a generator of sites made. */
export interface GeneratedSite {
  /** Holds the files to serve. */
  readonly folder: string
  readonly pathOf: (slug: string) => string
}

/** Makes a site of essays, in a new folder at `folder`. Throws where the generator is not installed. */
export type Generate = (essays: readonly SourceEssay[], folder: string) => Promise<GeneratedSite>

const packages = fileURLToPath(new URL('node_modules', import.meta.url))

/** Writes files by their paths below `folder`, which finds the packages of this one. */
export async function writeProject(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await symlink(packages, join(folder, 'node_modules'))
}

/** Runs a program of a package in `folder`. */
export async function runPackage(
  folder: string,
  program: string,
  ...words: string[]
): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=6000', join(packages, program), ...words],
    {
      cwd: folder,
      maxBuffer: 2 ** 26,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    },
  )
}
