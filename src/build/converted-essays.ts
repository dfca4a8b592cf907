import { convertEssay } from '../convert/convert-essay.ts'
import { openConverter } from '../convert/open-converter.ts'
import { otherScript, type Script } from '../essay/language.ts'
import { type EssayLink, libraryPaths, type WholeEssay } from '../essay/library.ts'
import type { OutputFile } from './output.ts'
import { json } from './site-files.ts'

/** The essays, which say whether they can be read in another script too, and the files of those. */
interface ConvertedEssays {
  readonly wholes: readonly WholeEssay[]
  readonly files: readonly OutputFile[]
}

/**
 * Writes Chinese essays in the other script too, a file each. Where there is no room for all, those
 * that stand first have it.
 *
 * @param room how many files there may be
 */
export async function convertedEssays(
  essays: readonly WholeEssay[],
  room: number,
): Promise<ConvertedEssays> {
  const wholes = withOtherScript(essays, room)
  const bySlug = new Map(wholes.map((whole) => [whole.essay.slug, whole]))
  const files: OutputFile[] = []
  for (const script of ['zh-Hant', 'zh-Hans'] as const) {
    const some = wholes.filter(({ otherScript }) => otherScript === script)
    if (some.length === 0) continue
    const convert = await openConverter(script)
    const linkTo = (link: EssayLink): EssayLink =>
      bySlug.get(link.slug)?.otherScript === script
        ? { slug: link.slug, title: convert(link.title), script }
        : link
    for (const whole of some) {
      const path = libraryPaths.converted(whole.essay.slug, script)
      files.push(json(path, convertEssay(whole, script, convert, linkTo)))
    }
  }
  return { wholes, files }
}

function withOtherScript(essays: readonly WholeEssay[], room: number): readonly WholeEssay[] {
  let left = room
  return essays.map((whole) => {
    const script: Script | undefined = otherScript(whole.essay.lang)
    if (script === undefined || left <= 0) return whole
    left -= 1
    return { ...whole, otherScript: script }
  })
}
