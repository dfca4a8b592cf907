import type { App } from '../../src/app.ts'
import { parseFile } from '../../src/essay/parse.ts'
import { parseQuery } from '../../src/search/query.ts'
import { hostileText, random } from './hostile-text.ts'
import { attributeOf, dangersIn } from './inspect.ts'
import { tryArchive } from './try-archive.ts'

/** What fuzzing found. */
export interface Fuzzed {
  readonly inputs: number
  readonly byKind: Readonly<Record<string, number>>
  /** Each with the input that does it, as JSON. */
  readonly failures: readonly string[]
  /** The longest that one input took, in milliseconds. */
  readonly slowest: number
}

/** How one input is tried: what is wrong is returned. */
type Try = (next: () => number) => Promise<readonly [input: unknown, wrong: readonly string[]]>

const encode = (text: string): string =>
  [...text]
    .map((one) =>
      /[\ud800-\udfff]/.test(one) && one.length === 1 ? '%ED%A0%80' : encodeURIComponent(one),
    )
    .join('')

const paths: readonly ((text: string, next: () => number) => string)[] = [
  (text) => `/search?q=${encode(text)}`,
  (text) => `/search?q=${encode(text)}&essay=${encode(text)}`,
  (text) => `/search.json?q=${encode(text)}&limit=50`,
  (text) => `/essays/harbour/soup?q=${encode(text)}`,
  (text) => `/essays/${encode(text)}`,
  (text) => `/essays/${encode(text)}.md`,
  (text) => `/essays/harbour/${encode(text)}`,
  (text) => `/${encode(text)}`,
  (text) => `/search?limit=${encode(text)}&offset=${encode(text)}`,
  (text) => `/?page=${encode(text)}`,
  // As it is, with what an address cannot hold left to the URL parser.
  (text) => `/search?${text}`,
  (text) => `/${text}`,
]
const methods = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'DELETE',
  'QUERY',
  'x',
]
const headerNames = [
  'HX-Request',
  'Accept',
  'If-None-Match',
  'Range',
  'X-Forwarded-Host',
  'CF-Ray',
  'Accept-Language',
]
const statuses = new Set([200, 204, 301, 302, 304, 308, 400, 404, 405, 406, 414])

type Kind = 'requests' | 'essays' | 'queries' | 'archives'

/** The kinds of inputs, in turn: a query takes a hundredth of the time of a page. */
const order: readonly Kind[] = [
  'requests',
  'essays',
  ...Array.from({ length: 8 }, () => 'queries' as const),
]

/** Of so many inputs one is an archive for the importer, which takes as long as a hundred pages. */
const archiveEvery = 1000

const kindOf = (at: number): Kind =>
  at % archiveEvery === archiveEvery - 1 ? 'archives' : (order[at % order.length] ?? 'requests')

/** Tries `inputs` hostile inputs that follow from the seed. */
export async function fuzz(app: App, inputs: number, seed: number): Promise<Fuzzed> {
  const kinds: Readonly<Record<Kind, Try>> = {
    requests: (next) => tryRequest(app, next),
    essays: async (next) => tryEssay(next),
    queries: async (next) => tryQuery(next),
    archives: tryArchive,
  }
  const byKind: Record<string, number> = {}
  const failures: string[] = []
  let slowest = 0
  for (let at = 0; at < inputs; at += 1) {
    const kind = kindOf(at)
    const next = random(seed + at)
    const begun = performance.now()
    const [input, wrong] = await tried(kinds[kind], next, seed + at)
    slowest = Math.max(slowest, performance.now() - begun)
    byKind[kind] = (byKind[kind] ?? 0) + 1
    if (wrong.length > 0)
      failures.push(`${kind} ${JSON.stringify(input).slice(0, 300)}: ${wrong.join('; ')}`)
  }
  return { inputs, byKind, failures, slowest }
}

/** An error is as wrong as what a try returns. */
async function tried(attempt: Try, next: () => number, seed: number): ReturnType<Try> {
  try {
    return await attempt(next)
  } catch (error) {
    return [`seed ${seed}`, [error instanceof Error ? (error.stack ?? '') : String(error)]]
  }
}

async function tryRequest(app: App, next: () => number) {
  const typed = hostileText(next, 6)
  const path = paths[Math.floor(next() * paths.length)]?.(typed, next) ?? '/'
  const method = methods[Math.floor(next() * methods.length)] ?? 'GET'
  const headers: Record<string, string> = {}
  if (next() < 0.4) {
    const name = headerNames[Math.floor(next() * headerNames.length)] ?? 'Accept'
    // A header holds Latin-1 only: what is not is refused before any server sees it.
    headers[name] =
      next() < 0.3 ? 'true' : hostileText(next, 3).replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '')
  }
  const input = { path, method, headers }
  let request: Request
  try {
    request = new Request(new URL(path, 'https://site.example'), { method, headers })
  } catch {
    // No browser or proxy could send it.
    return [input, []] as const
  }
  const response = await app.fetch(request)
  const text = await response.text()
  const wrong: string[] = []
  if (!statuses.has(response.status)) wrong.push(`status ${response.status}`)
  if (response.headers.has('Set-Cookie')) wrong.push('a cookie')
  if (response.headers.get('X-Content-Type-Options') !== 'nosniff') wrong.push('no nosniff')
  const location = response.headers.get('Location')
  if (location && new URL(location, request.url).host !== 'site.example')
    wrong.push(`to ${location}`)
  const type = response.headers.get('Content-Type') ?? ''
  if (type.startsWith('text/html')) {
    wrong.push(...dangersIn(text, response.headers.get('Content-Security-Policy') ?? ''))
    const query =
      /^\/search\?q=[^&]*$/.test(path) && response.status === 200 && text.startsWith('<!')
    // HTML has no NUL, and one kind of line end.
    const plain = (value = ''): string =>
      value.replaceAll(/\0|\ufffd/g, '').replaceAll(/\r\n?/g, '\n')
    if (query) {
      const asked = new URL(request.url).searchParams.get('q') ?? ''
      const shown = attributeOf(text, 'query', 'value')
      const expected = parseQuery(asked).text
      if (plain(shown) !== plain(expected)) wrong.push(`shows ${JSON.stringify(shown)}`)
    }
  } else if (type.startsWith('application/json') && text !== '') JSON.parse(text)
  return [input, wrong] as const
}

function tryEssay(next: () => number) {
  const head = next() < 0.4 ? `---\n${hostileText(next, 8)}\n---\n\n` : ''
  const text = `${head}${hostileText(next, 25)}`
  const path = next() < 0.6 ? 'a.md' : 'a.txt'
  const { essays } = parseFile({ path, text })
  const html = essays.flatMap(({ sections }) => sections.flatMap((one) => [one.heading, one.html]))
  return [{ path, text }, dangersIn(html.join('\n'))] as const
}

function tryQuery(next: () => number) {
  const typed = hostileText(next, 12)
  const { text, phrases } = parseQuery(typed)
  const wrong: string[] = []
  if ([...text].length > 64) wrong.push(`${text.length} characters`)
  if (phrases.some((phrase) => phrase.text === '')) wrong.push('an empty phrase')
  return [typed, wrong] as const
}
