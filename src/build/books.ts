import type { Collection } from '../essay/collect.ts'
import type { Essay } from '../essay/essay.ts'
import { bookPath, collectionBookPath } from '../essay/paths.ts'
import type { Problem } from '../essay/problem.ts'
import { picturesOf } from '../surfaces/book-pictures.ts'
import type { Book } from '../surfaces/epub.ts'
import { tagUri } from '../surfaces/tag-uri.ts'
import { largestFile } from './limits.ts'
import type { OutputFile, Placed } from './output.ts'
import type { Pool } from './pool.ts'
import { type Settings, settingsFile } from './settings.ts'

/** Pictures in one book: the text has room beside them in a file of 25 MB. */
const mostPictures = { files: 10_000, bytes: 20 * 1024 * 1024 }

/** Books of collections: a site may have 20,000 files. */
const mostCollections = 500

/** The books of a site, and what stands in the way of one. */
export interface Books {
  readonly placed: readonly Placed[]
  /** Whether there is one of all essays. */
  readonly whole: boolean
  /** The collections, each with the path of its book where it has one. */
  readonly collections: readonly Collection[]
  readonly problems: readonly Problem[]
}

/**
 * Makes a book of all essays, and one of each collection, with the pictures of theirs that are among
 * `pictures`; those of single essays the Worker makes.
 */
export async function buildBooks(
  settings: Settings,
  essays: readonly Essay[],
  collections: readonly Collection[],
  pictures: readonly OutputFile[],
  pool: Pool,
): Promise<Books> {
  const { title, description, lang, author, licence, origin, id } = settings
  const bySlug = new Map(essays.map((essay) => [essay.slug, essay]))
  const shared = { lang, author, licence, origin }
  // A book has one address for good, wherever it was loaded from.
  const known = (name: string) => tagUri({ id }, origin ?? 'https://wenyuan.invalid', name)
  const books: readonly (readonly [string, Book])[] = [
    [bookPath, { ...shared, id: known('book'), title, description, essays }],
    ...collections.slice(0, mostCollections).map(
      (collection) =>
        [
          collectionBookPath(collection.slug),
          {
            ...shared,
            id: known(`collection:${collection.slug}`),
            title: collection.title,
            description: collection.description,
            essays: collection.essays.flatMap((slug) => bySlug.get(slug) ?? []),
          },
        ] as const,
    ),
  ]
  const published = new Map(pictures.map(({ path, content }) => [path, Buffer.from(content)]))
  const read = async (path: string) => published.get(path)
  const bound = await Promise.all(
    books.map(async ([path, book]) => {
      const shown = await picturesOf(book.essays, read, mostPictures)
      return pool.run('book', { path, book: { ...book, pictures: shown } }, path)
    }),
  )
  const all = bound.flatMap(({ placed }) => placed)
  const tooLong = all.filter(({ size }) => size > largestFile)
  const placed = all.filter((file) => !tooLong.includes(file))
  const made = new Set(placed.map(({ path }) => path))
  return {
    placed,
    whole: made.has(bookPath),
    collections: collections.map((collection) => {
      const path = collectionBookPath(collection.slug)
      return made.has(path) ? { ...collection, book: path } : collection
    }),
    problems: tooLong.map(({ path, size }) => ({
      file: settingsFile,
      line: 1,
      message: `found ${Math.ceil(size / 1024 / 1024)} MB of EPUB for ${path}, which is left out: expected at most 25 MB`,
      severity: 'warning',
    })),
  }
}
