import type { PageHeaders } from './make-page.ts'
import type { OutputFile } from './output.ts'

/** Where an owner says what goes with files. */
export const headersPath = '/_headers'

/** Of one answer alone, or given by the platform itself. */
const ownHeaders = new Set(['content-type', 'etag'])

/** A page that the platform serves. */
export interface ServedPage {
  readonly path: string
  readonly headers: PageHeaders
}

/**
 * What the platform says with the pages, which is what the Worker would say, added to the rules of
 * the owner's `_headers`. A rule first takes away what an earlier one gave:
 * https://developers.cloudflare.com/workers/static-assets/headers/
 */
export function headersFile(
  own: OutputFile | undefined,
  pages: readonly ServedPage[],
): readonly OutputFile[] {
  const rules = new Map<string, string>()
  for (const { path, headers } of pages) {
    const pattern = patternOf(path)
    if (!rules.has(pattern)) rules.set(pattern, ruleOf(pattern, headers))
  }
  const texts = [...(own ? [Buffer.from(own.content).toString()] : []), ...rules.values()]
  return texts.length > 0 ? [{ path: headersPath, content: texts.join('\n') }] : []
}

function ruleOf(pattern: string, headers: PageHeaders): string {
  const lines = headers
    .filter(([name]) => !ownHeaders.has(name))
    .flatMap(([name, value]) => [`  ! ${name}\n`, `  ${name}: ${value}\n`])
  return `${pattern}\n${lines.join('')}`
}

/**
 * One rule a folder, since there may be a hundred rules.
 *
 * `patternOf('/essays/rain') // '/essays/*'`
 */
function patternOf(path: string): string {
  return path === '/' ? path : path.replace(/[^/]*$/, '*')
}
