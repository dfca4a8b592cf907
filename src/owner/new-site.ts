import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { listFiles } from '../build/output.ts'
import { projectRoot, sourceFile } from '../build/paths.ts'
import { slugOf } from './slug-of.ts'

/** npm leaves files of this name out of a package: it is put right in the new site. */
const renamed: Readonly<Record<string, string>> = { '/gitignore': '/.gitignore' }

/**
 * Makes a site of the owner's own, which depends on this package, in a folder that is new or empty;
 * answers the files. Throws where the folder holds something. The package goes with the site as one
 * file, so that it can be installed anywhere.
 */
export async function newSite(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const present = (await readdir(folder)).filter((name) => name !== '.git')
  if (present.length > 0) {
    throw new Error(`found ${present[0]} in ${folder}, expected a folder that is new or empty`)
  }
  const template = sourceFile('owner/site')
  const made = pack(folder)
  const words: Readonly<Record<string, string>> = { NAME: slugOf(basename(folder)), PACKAGE: made }
  const files = [...(await listFiles(template))].toSorted()
  for (const path of files) {
    const target = join(folder, renamed[path] ?? path)
    await mkdir(dirname(target), { recursive: true })
    const text = await readFile(join(template, path), 'utf8')
    await writeFile(
      target,
      text.replace(/\{\{(\w+)\}\}/g, (_, word) => words[word] ?? ''),
    )
  }
  await cp(join(projectRoot, 'public'), join(folder, 'public'), { recursive: true })
  return [...files.map((path) => (renamed[path] ?? path).slice(1)), 'public/', made]
}

/** Packs this package into the folder, and answers the file's name. */
function pack(folder: string): string {
  // As it was published, it is plain JavaScript already, and has nothing to make that from.
  const ready = extname(import.meta.url) === '.js' ? ['--ignore-scripts'] : []
  const parameters = ['pack', '--json', '--pack-destination', folder, ...ready]
  const said = execFileSync('npm', parameters, {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const name = /"filename":\s*"([^"]+)"/.exec(said)?.[1]
  if (name === undefined) throw new Error('npm packed nothing')
  return name
}
