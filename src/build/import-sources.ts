import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'

/** A file to import, and where its essay is to stand. */
export interface Source {
  readonly path: string
  /** Path of the essay below the corpus, with `/` between folders. */
  readonly target: string
}

/** What was named to be imported. */
export interface Sources {
  readonly sources: readonly Source[]
  /** Files of folders that are of other kinds. */
  readonly others: readonly string[]
}

const readable = /\.(?:docx|epub|html?|xhtml|txt)$/i
/** Hidden files, and what Word leaves beside an open document. */
const ignored = /^(?:\.|~\$|__MACOSX$)/

/**
 * Lists the files that are named, and those below the folders that are named. A folder's own
 * folders stay; a text stays a text, and everything else becomes Markdown.
 */
export async function listSources(paths: readonly string[]): Promise<Sources> {
  const sources: Source[] = []
  const others: string[] = []
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory()
    const below = isFolder ? await filesBelow(path) : [basename(path)]
    for (const name of below) {
      const file = isFolder ? join(path, name) : path
      if (readable.test(name)) sources.push({ path: file, target: targetOf(name) })
      else others.push(file)
    }
  }
  return { sources, others }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => ignored.test(name)))
    .sort()
}

function targetOf(name: string): string {
  const ending = extname(name)
  return name.slice(0, -ending.length) + (ending.toLowerCase() === '.txt' ? '.txt' : '.md')
}
