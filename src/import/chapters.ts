import { parse } from 'parse5'
import { stringify } from 'yaml'
import { convertPages, type SourcePage } from './convert-pages.ts'
import type { Book } from './epub.ts'
import { ImportError, type Imported } from './imported.ts'
import { Losses } from './losses.ts'
import { elementsIn } from './tree.ts'

/** A file of the folder that a book becomes. */
export interface Chapter extends Imported {
  /** Its name, with its ending. */
  readonly name: string
}

/** A book as a folder: an essay for each of its chapters. */
export interface Folder {
  readonly chapters: readonly Chapter[]
  /** The file that names the folder, and keeps the order of its files. */
  readonly settings: string
}

/**
 * A book as a folder of essays. A chapter begins on a page whose first heading is of the level that
 * most pages begin with, or above it; what stands before the first is an essay of its own, unless it
 * says no more than the book's title.
 *
 * @throws ImportError where there is no text in it
 */
export function convertChapters({ pages, matter, losses }: Book): Folder {
  const { title, ...known } = matter
  const parts = partsOf(pages)
  const digits = String(parts.length).length
  const chapters: Chapter[] = []
  for (const [at, part] of parts.entries()) {
    const number = String(chapters.length + 1).padStart(digits, '0')
    const said = at === 0 ? matter : known
    try {
      const imported = convertPages(part, { stem: number, matter: said, losses: new Losses() })
      chapters.push({ ...imported, name: `${number}${ending(imported.title)}.md` })
    } catch (error) {
      // A page of a title or a cover has no text of its own.
      if (!(error instanceof ImportError)) throw error
    }
  }
  const [first, ...rest] = chapters
  if (first === undefined) throw new ImportError('found no text in it')
  // What was lost of the book itself is told with its first chapter.
  const all = { ...first, losses: [...losses.list(), ...first.losses] }
  return { chapters: [all, ...rest], settings: stringify({ title, order: 'name' }) }
}

/** The pages before the first chapter, which may be none, and those of each. */
function partsOf(pages: readonly SourcePage[]): SourcePage[][] {
  const levels = pages.map(levelOf)
  const counts = Map.groupBy(
    levels.filter((level) => level !== undefined),
    (level) => level,
  )
  const [usual = 1] = [...counts]
    .sort(([a, some], [b, others]) => others.length - some.length || a - b)
    .map(([level]) => level)
  const parts: SourcePage[][] = [[]]
  for (const [at, page] of pages.entries()) {
    const level = levels[at]
    const raised = { ...page, html: raiseHeadings(page.html, usual - 1) }
    if (level !== undefined && level <= usual) parts.push([raised])
    else parts.at(-1)?.push(raised)
  }
  return parts
}

/** Headings by so many levels higher: books begin their chapters with an h2 too. */
function raiseHeadings(html: string, levels: number): string {
  return html.replace(/(?<=<\/?h)[1-6]\b/gi, (level) => `${Math.max(1, Number(level) - levels)}`)
}

/** Of a page's first heading: 1 to 6. */
function levelOf({ html }: SourcePage): number | undefined {
  for (const { tagName } of elementsIn(parse(html))) {
    if (/^h[1-6]$/.test(tagName)) return Number(tagName.slice(1))
  }
  return undefined
}

/** A title as the end of a file's name: ` 雨`, or nothing. */
function ending(title = ''): string {
  const characters = Array.from(title.replace(/[\p{C}<>:"/\\|?*]/gu, '').trim())
  const plain = characters.slice(0, 40).join('').trimEnd()
  return plain === '' ? '' : ` ${plain}`
}
