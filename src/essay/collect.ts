import { z } from 'zod'
import { slugShape } from './front-matter-schema.ts'
import { numeral } from './numeral.ts'
import { deriveSlug } from './slug.ts'

/** Essays of one folder, or of one file with many. */
export interface Collection {
  /** ASCII, unique among the collections. */
  readonly slug: string
  readonly title: string
  readonly description?: string
  /** Path of the same essays as a book. */
  readonly book?: string
  /** Slugs, in the order to read them. */
  readonly essays: readonly string[]
}

/** An essay, and where it was found. */
export interface Found {
  /** Path relative to the corpus, with `/` between folders. */
  readonly file: string
  readonly slug: string
  readonly title: string
  readonly date?: string
}

/** What the owner may say of a folder, in a file of this name in it. */
export const collectionFile = 'collection.yaml'

const shape = 'lower-case letters, digits and hyphens, such as `spring-rain`'

/** What that file may say. Values arrive as strings; a message says what was expected. */
export const collectionSchema = z.object({
  title: z.string('the name of the collection').optional(),
  description: z.string('a sentence or two').optional(),
  slug: z.string(shape).regex(slugShape, shape).optional(),
  order: z.enum(['name', 'oldest', 'newest'], '`name`, `oldest` or `newest`').optional(),
})

export type CollectionSettings = z.infer<typeof collectionSchema>

/**
 * The collections of a corpus: each folder in which two essays or more stand or which has settings,
 * and each file with two or more. `found` is in the order of the files, which is that of a
 * collection too, where its settings name no other. `settings` go by the folder's path.
 */
export function collect(
  found: readonly Found[],
  settings: ReadonlyMap<string, CollectionSettings> = new Map(),
): Collection[] {
  const taken = new Set<string>()
  const files = Map.groupBy(found, ({ file }) => file)
  const folders = Map.groupBy(found, ({ file }) =>
    file.slice(0, Math.max(0, file.lastIndexOf('/'))),
  )
  folders.delete('')
  const groups = [
    ...[...folders].filter(([folder, essays]) => essays.length > 1 || settings.has(folder)),
    // A folder of a single file is the collection of its essays already.
    ...[...files].filter(
      ([file, essays]) =>
        essays.length > 1 &&
        folders.get(file.slice(0, file.lastIndexOf('/')))?.length !== essays.length,
    ),
  ]
  return groups.map(([path, essays]) => {
    const { title, description, slug, order } = settings.get(path) ?? {}
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:txt|md|markdown)$/i, '')
    const name = title ?? (files.has(path) ? commonTitle(essays) || stem : stem)
    return {
      slug: unique(slug ?? deriveSlug(stem, name), taken),
      title: name,
      ...(description !== undefined && { description }),
      essays: ordered(essays, order).map(({ slug }) => slug),
    }
  })
}

/** What the titles of a file's essays begin with: 渡口札记 for 渡口札记一 and 渡口札记二. */
function commonTitle(essays: readonly Found[]): string {
  const [first = '', ...others] = essays.map(({ title }) => title)
  let length = first.length
  for (const title of others) while (!title.startsWith(first.slice(0, length))) length -= 1
  const common = first.slice(0, length).toWellFormed().replace('\uFFFD', '')
  const counting = new RegExp(`[\\s:：·、（(第篇之]*(?:${numeral})?[\\s:：·、（(第篇之]*$`)
  const title = common.replace(counting, '')
  return title.length > 1 ? title : ''
}

function ordered(essays: readonly Found[], order: CollectionSettings['order']): readonly Found[] {
  if (order !== 'oldest' && order !== 'newest') return essays
  const sign = order === 'oldest' ? 1 : -1
  return essays.toSorted(
    ({ date: a = '' }, { date: b = '' }) => sign * Number(a > b) - sign * Number(a < b),
  )
}

function unique(wish: string, taken: Set<string>): string {
  let slug = wish
  for (let count = 2; taken.has(slug); count++) slug = `${wish}-${count}`
  taken.add(slug)
  return slug
}
