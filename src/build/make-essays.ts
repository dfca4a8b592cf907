import type { WholeEssay } from '../essay/library.ts'
import { essayPath } from '../essay/paths.ts'
import type { Allotted } from './allot-files.ts'
import { accents } from './colours.ts'
import { convertedNeighbours, withOtherScript } from './converted-essays.ts'
import type { ServedPage } from './headers-file.ts'
import { mapInOrder } from './map-in-order.ts'
import type { Placed } from './output.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import type { Settings } from './settings.ts'

/** The files of all essays. */
export interface MadeEssays {
  /** Those that the Worker reads. */
  readonly data: readonly Placed[]
  /** Those that readers ask for. */
  readonly shown: readonly Placed[]
  /** The first page, which stands for all: they are in one folder. */
  readonly served: readonly ServedPage[]
}

/** Makes all that belongs to one essay, for each of them. */
export async function makeEssays(
  essays: readonly WholeEssay[],
  settings: Settings,
  { pages, cards, converted }: Allotted,
  renderer: string,
  pool: Pool,
  progress: Progress,
): Promise<MadeEssays> {
  const wholes = withOtherScript(essays, converted, settings.languages)
  const neighbours = convertedNeighbours(wholes)
  const ahead = new Set(pages)
  progress.start('making pages', wholes.length)
  const made = await mapInOrder(wholes.entries(), 2 * pool.threads, async ([at, whole]) => {
    const { slug, title, author = settings.author ?? '' } = whole.essay
    const accent = settings.colours.light ?? accents.light
    const files = await pool.run(
      'essay',
      {
        whole,
        neighbours: neighbours[at] ?? [],
        ...(at < cards && { card: { title, author, site: settings.title, accent } }),
        ...(ahead.has(essayPath(slug)) && { renderer }),
      },
      slug,
    )
    progress.step()
    return files
  })
  const served = made.flatMap(({ headers }, at): ServedPage[] =>
    headers ? [{ path: essayPath(wholes[at]?.essay.slug ?? ''), headers }] : [],
  )
  return {
    data: made.flatMap(({ data }) => data),
    shown: made.flatMap(({ shown }) => shown),
    served: served.slice(0, 1),
  }
}
