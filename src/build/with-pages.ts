import type { OutputFile } from './output.ts'
import type { Prerendered } from './prerender.ts'

const headersFile = '/_headers'

/** Of one answer alone, or given by the platform itself. */
const ownHeaders = new Set(['content-type', 'etag'])

/**
 * Adds the pages, and what the platform says with them, which is what the Worker would say, to the
 * rules of the owner's `_headers`. A rule first takes away what an earlier one gave:
 * https://developers.cloudflare.com/workers/static-assets/headers/
 */
export function withPages(
  files: readonly OutputFile[],
  pages: readonly Prerendered[],
): readonly OutputFile[] {
  const rules = new Map<string, string>()
  for (const { path, headers } of pages) {
    const pattern = patternOf(path)
    if (!rules.has(pattern)) rules.set(pattern, ruleOf(pattern, headers))
  }
  const own = files.filter(({ path }) => path === headersFile)
  const texts = [...own.map(({ content }) => Buffer.from(content).toString()), ...rules.values()]
  return [
    ...files.filter(({ path }) => path !== headersFile),
    ...pages.map(({ file }) => file),
    ...(texts.length > 0 ? [{ path: headersFile, content: texts.join('\n') }] : []),
  ]
}

function ruleOf(pattern: string, headers: Headers): string {
  const lines = [...headers]
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
