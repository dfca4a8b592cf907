import { convertEssay } from '../convert/convert-essay.ts'
import { openConverter } from '../convert/open-converter.ts'
import type { Language } from '../essay/essay.ts'
import { otherScript, type Script } from '../essay/language.ts'
import { type EssayLink, libraryPaths, type WholeEssay } from '../essay/library.ts'
import type { OutputFile } from './output.ts'
import { json } from './site-files.ts'

/** Slugs of the essays beside one that can be read in the script that it is converted to. */
export type ConvertedNeighbours = readonly string[]

/**
 * The essays, which say whether they are to be written in another script too. Where there is no
 * room for all Chinese ones, those that stand first have it.
 *
 * @param room how many files there may be
 * @param languages what the owner offers: no essay is converted to another
 */
export function withOtherScript(
  essays: readonly WholeEssay[],
  room: number,
  languages: readonly Language[],
): readonly WholeEssay[] {
  let left = room
  return essays.map((whole) => {
    const script = offeredScript(whole.essay.lang, languages)
    if (script === undefined || left <= 0) return whole
    left -= 1
    return { ...whole, otherScript: script }
  })
}

/** The script that an essay is converted to, if any. */
export function offeredScript(lang: Language, languages: readonly Language[]): Script | undefined {
  const script = otherScript(lang)
  return script && languages.includes(script) ? script : undefined
}

/** For each essay, in order, who beside it goes into the same script. */
export function convertedNeighbours(wholes: readonly WholeEssay[]): readonly ConvertedNeighbours[] {
  const scripts = new Map(wholes.map(({ essay, otherScript }) => [essay.slug, otherScript]))
  return wholes.map(({ neighbours: { previous, next }, otherScript }) =>
    [previous, next].flatMap((link) =>
      link && otherScript !== undefined && scripts.get(link.slug) === otherScript
        ? [link.slug]
        : [],
    ),
  )
}

/** The file of an essay in the other script. */
export async function convertedFile(
  whole: WholeEssay,
  script: Script,
  neighbours: ConvertedNeighbours,
): Promise<OutputFile> {
  const convert = await openConverter(script)
  const linkTo = (link: EssayLink): EssayLink =>
    neighbours.includes(link.slug) ? { slug: link.slug, title: convert(link.title), script } : link
  const path = libraryPaths.converted(whole.essay.slug, script)
  return json(path, convertEssay(whole, script, convert, linkTo))
}
