import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Essay } from '../../src/essay/essay.ts'

/**
 * A section that answers a query: by its place in a file of many essays, both numbers from 1; by its
 * file and heading; or by its essay's slug and its own label, or the beginning of it.
 */
const place = z.union([
  z.strictObject({ essay: z.int().positive(), paragraph: z.int().positive() }),
  z.strictObject({ file: z.string(), heading: z.string() }),
  z.strictObject({ slug: z.string(), section: z.string() }),
])

const schema = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string(),
    q: z.string(),
    /** Any one of these counts as right. */
    relevant: z.array(place).min(1),
  }),
)

type Place = z.infer<typeof place>

/** A query with the sections that answer it, each as `slug/section`. */
export interface Judged {
  readonly id: string
  readonly kind: string
  readonly query: string
  readonly relevant: ReadonlySet<string>
}

/** Reads a file of judged queries over these essays. Throws where it names a section they lack. */
export async function readJudged(
  path: string,
  essays: readonly Essay[],
): Promise<readonly Judged[]> {
  const judged = schema.parse(JSON.parse(await readFile(path, 'utf8')))
  return judged.map(({ id, kind, q, relevant }) => {
    const sections = relevant.flatMap((place) => {
      const found = sectionsAt(place, essays)
      if (found.length === 0) throw new Error(`${path}: ${id}: no section ${JSON.stringify(place)}`)
      return found
    })
    return { id, kind, query: q, relevant: new Set(sections) }
  })
}

function sectionsAt(place: Place, essays: readonly Essay[]): string[] {
  if ('paragraph' in place) {
    const essay = essays[place.essay - 1]
    const section = essay?.sections[place.paragraph - 1]
    return essay && section ? [`${essay.slug}/${section.id}`] : []
  }
  const slug = 'slug' in place ? place.slug : basename(place.file, '.md')
  const essay = essays.find((essay) => essay.slug === slug)
  const sections = essay?.sections.filter(({ label }) =>
    'slug' in place ? label.startsWith(place.section) : label === place.heading.trim(),
  )
  return sections?.map(({ id }) => `${slug}/${id}`) ?? []
}
