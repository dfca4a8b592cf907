import type { Card } from '../card/card-svg.ts'
import type { WholeEssay } from '../essay/library.ts'
import { essayPath } from '../essay/paths.ts'
import { cardOf } from './cards.ts'
import { type ConvertedNeighbours, convertedFile } from './converted-essays.ts'
import type { JobContext } from './jobs.ts'
import { makePage, type PageHeaders } from './make-page.ts'
import { type Placed, placeFile } from './output.ts'
import { essayFile } from './site-files.ts'

/** All that is made of one essay. */
export interface EssayJob {
  readonly whole: WholeEssay
  /** Who beside it can be read in its other script. */
  readonly neighbours: ConvertedNeighbours
  /** What its card is to say; none where it has no card. */
  readonly card?: Card
  /** The name of what renders its page; none where the Worker is to. */
  readonly renderer?: string
}

/** The files of an essay. */
export interface MadeEssay {
  /** Those that the Worker reads. */
  readonly data: readonly Placed[]
  /** Those that readers ask for. */
  readonly shown: readonly Placed[]
  /** The headers of its page, where it has one. */
  readonly headers?: PageHeaders
}

/** Makes the card of an essay, its file, the same in the other script, and its page. */
export async function makeEssay(
  { whole, neighbours, card, renderer }: EssayJob,
  context: JobContext,
): Promise<MadeEssay> {
  const { slug } = whole.essay
  const drawn = card && (await context.cache.files(...cardOf(slug, card)))
  const [picture] = drawn?.placed ?? []
  const carded = picture ? { ...whole, card: picture.path } : whole
  const file = essayFile(carded)
  const { otherScript: script } = carded
  const converted =
    script &&
    (await context.cache.files(
      'converted',
      [String(file.content), JSON.stringify(neighbours)],
      async () => ({ files: [await convertedFile(carded, script, neighbours)], value: undefined }),
    ))
  const page =
    renderer === undefined
      ? undefined
      : await makePage({ path: essayPath(slug), reads: [file], renderer }, context)
  return {
    data: [await placeFile(context.assets, file), ...(converted?.placed ?? [])],
    shown: [...(drawn?.placed ?? []), ...(page?.placed ?? [])],
    ...(page && { headers: page.value }),
  }
}
