import { convertEssay } from '../convert/convert-essay.ts'
import { openConverter } from '../convert/open-converter.ts'
import type { Language } from '../essay/essay.ts'
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
 * @param languages what the owner offers: no essay is converted to another
 */
export async function convertedEssays(
  essays: readonly WholeEssay[],
  room: number,
  languages: readonly Language[],
): Promise<ConvertedEssays> {
  const wholes = withOtherScript(essays, room, languages)
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

/** The script that an essay is converted to, if any. */
export function offeredScript(lang: Language, languages: readonly Language[]): Script | undefined {
  const script = otherScript(lang)
  return script && languages.includes(script) ? script : undefined
}

function withOtherScript(
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
