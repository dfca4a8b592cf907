import { parseFile } from '../../src/essay/parse.ts'
import { convertDocx } from '../../src/import/docx.ts'
import { convertEpub } from '../../src/import/epub.ts'
import { ImportError } from '../../src/import/imported.ts'
import { hostileArchive } from './hostile-archive.ts'
import { dangersIn } from './inspect.ts'

/** Milliseconds of processor that a document of some kilobytes may take, on a slow machine. */
const longest = 5000
/** Characters that may come of it: it has a few thousand, and a hostile one may repeat them. */
const most = 1_000_000

/**
 * Imports a hostile document, and reads what comes of it as an essay. It is refused with an
 * `ImportError`, or harmless: whatever else is wrong is returned.
 */
export async function tryArchive(
  next: () => number,
): Promise<readonly [input: unknown, wrong: readonly string[]]> {
  const { kind, harm, bytes } = hostileArchive(next)
  const input = `${kind}, ${harm}`
  const wrong: string[] = []
  const begun = process.threadCpuUsage()
  try {
    const { text, pictures } =
      kind === 'docx' ? await convertDocx(bytes, 'essay') : convertEpub(bytes, 'essay')
    if (text.length > most) wrong.push(`${text.length} characters`)
    if (/^root:/m.test(text)) wrong.push('a file of this machine')
    for (const { path } of pictures) {
      if (/^[/\\]|^\w:|(?:^|\/)\.\.(?:\/|$)/.test(path)) wrong.push(`a picture at ${path}`)
    }
    const { essays } = parseFile({ path: 'essay.md', text })
    const html = essays.flatMap(({ sections }) =>
      sections.flatMap((one) => [one.heading, one.html]),
    )
    wrong.push(...dangersIn(html.join('\n')))
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
  }
  const { user, system } = process.threadCpuUsage(begun)
  if ((user + system) / 1000 > longest) wrong.push(`${(user + system) / 1000} ms`)
  return [input, wrong]
}
