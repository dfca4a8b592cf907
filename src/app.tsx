import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { Essay, EssaySummary } from './essay/essay.ts'
import { groupKinds, openGroups } from './essay/groups.ts'
import { otherScript, type Script } from './essay/language.ts'
import { openLibrary } from './essay/library.ts'
import { within } from './http/assets.ts'
import { revalidate } from './http/cache.ts'
import type { CheckedFiles } from './http/checked-files.ts'
import { countSearch } from './http/count-search.ts'
import { wantsFragment } from './http/fragment.ts'
import { checkHealth, defaultSample, highestSample } from './http/health.ts'
import { wantsMarkdown } from './http/markdown.ts'
import { ParameterError, readNumber, readPage } from './http/page.ts'
import { isGone, placeOf, redirectTo } from './http/place.ts'
import { limitPeriod, rateLimit } from './http/rate-limit.ts'
import { readAhead } from './http/read-ahead.ts'
import { readOnly } from './http/read-only.ts'
import { reportError } from './http/report-error.ts'
import { requestId } from './http/request-id.ts'
import { security } from './http/security.ts'
import { serverTiming } from './http/server-timing.ts'
import { searchJson } from './search/json.ts'
import { markHtml } from './search/mark-html.ts'
import { openIndex } from './search/open-index.ts'
import { type Phrase, parseQuery } from './search/query.ts'
import type { SearchResult } from './search/result.ts'
import { search } from './search/search.ts'
import { startTrace } from './search/trace.ts'
import { atomFeed } from './surfaces/atom.ts'
import { bind } from './surfaces/bind.ts'
import { cite } from './surfaces/citation.ts'
import { citationFiles, citedOf, readCitation } from './surfaces/cited.ts'
import { essayBook } from './surfaces/epub.ts'
import { essaysJson } from './surfaces/essays-json.ts'
import { openSurfaces } from './surfaces/files.ts'
import { jsonFeed } from './surfaces/json-feed.ts'
import { llms } from './surfaces/llms.ts'
import { openSearch } from './surfaces/open-search.ts'
import { robots } from './surfaces/robots.ts'
import { sitemap, sitemapIndex } from './surfaces/sitemap.ts'
import { ApiPage } from './views/api.tsx'
import { CitePage } from './views/cite.tsx'
import { EssayPage } from './views/essay.tsx'
import { GroupPage } from './views/group.tsx'
import { GroupListPage } from './views/group-list.tsx'
import { HomePage } from './views/home.tsx'
import { OfflinePage } from './views/offline.tsx'
import {
  citationPath,
  essayBookPath,
  essayPath,
  markdownPath,
  offlinePath,
  sectionPath,
} from './views/paths.ts'
import { ProblemPage, ProblemResults, type ProblemStatus } from './views/problem.tsx'
import { SearchResults } from './views/results.tsx'
import { SearchPage } from './views/search.tsx'
import type { Site } from './views/site.ts'

/** Essays offered to those who found nothing. */
const offeredEssays = 5
/** Milliseconds after which a search is given up: the browser waits for ten seconds. */
const longestSearch = 8000
/** Seconds after which to come back, where something cannot be read. */
const comeBack = 5

/** What programs on other sites may read. */
const openPaths = [
  '/search.json',
  '/essays.json',
  '/feed.xml',
  '/feed.json',
  '/essays/:file{[a-z0-9-]+\\.md}',
]

const xml = { 'Content-Type': 'application/xml; charset=utf-8' }

/** The whole site: its settings and the build's files in, a request handler out. */
export function createApp(site: Site, files: CheckedFiles): Hono {
  const library = openLibrary(files)
  const index = openIndex(files)
  const groups = openGroups(files)
  const surfaces = openSurfaces(files)
  const app = new Hono()

  const retainedHeaders = [...RETAINED_304_HEADERS, 'Access-Control-Allow-Origin']
  app.use(security(site), readAhead, revalidate, etag({ retainedHeaders }))
  const open = cors({ origin: '*', allowMethods: ['GET', 'HEAD'] })
  for (const path of openPaths) app.use(path, open)
  app.use(readOnly, trimTrailingSlash())
  for (const path of ['/search', '/search.json', '/api', '/health']) app.use(path, rateLimit)

  async function listOf(c: Context, page: number): Promise<Response> {
    const catalogue = await library.catalogue(page)
    if (!catalogue) return c.notFound()
    return c.html(<HomePage site={site} origin={lastingOrigin(c)} {...catalogue} />)
  }

  app.get('/', (c) => listOf(c, 1))

  app.get('/pages/:page{[1-9]\\d{0,5}}', async (c) => {
    const page = Number(c.req.param('page'))
    return page === 1 ? c.redirect('/', 308) : listOf(c, page)
  })

  app.get(offlinePath, (c) => c.html(<OfflinePage site={site} />))

  /** Scheme and host of the site's addresses, without a slash at the end. */
  function originOf(c: Context): string {
    return site.origin ?? new URL(c.req.url).origin
  }

  /**
   * The same for pages that are rendered ahead of any request: where the owner has not said where
   * the site is, their addresses are relative.
   */
  function lastingOrigin(c: Context): string {
    return site.prerender ? (site.origin ?? '') : originOf(c)
  }

  async function answer(c: Context): Promise<SearchResult> {
    const page = readPage(c.req.query())
    const trace = startTrace()
    try {
      const found = await within(longestSearch, search(index, queryOf(c.req.url), page, trace))
      if (site.analytics === 'searches') countSearch(c, found)
      return found
    } catch (cause) {
      throw new HTTPException(503, { message: 'the index cannot be read', cause })
    } finally {
      c.header('Server-Timing', serverTiming(trace))
    }
  }

  /** Something to read for those who found nothing; nothing where the list cannot be read. */
  async function firstEssays(): Promise<readonly EssaySummary[]> {
    const catalogue = await library.catalogue(1).catch(() => undefined)
    return catalogue?.essays.slice(0, offeredEssays) ?? []
  }

  app.get('/search', async (c) => {
    const result = await answer(c)
    const essays = result.kind === 'most' && result.total === 0 ? await firstEssays() : []
    if (wantsFragment(c)) {
      return c.html(<SearchResults result={result} essays={essays} lang={site.lang} />)
    }
    return c.html(<SearchPage site={site} result={result} essays={essays} />)
  })

  app.get('/search.json', async (c) => {
    const result = await answer(c)
    return c.json(searchJson(result, originOf(c)))
  })

  app.get('/essays.json', async (c) => {
    const catalogue = await library.catalogue(pageOf(c))
    if (!catalogue) return c.json({ error: 'page: there are fewer pages' }, 404)
    return c.json(essaysJson(catalogue, originOf(c)))
  })

  app.get('/api', async (c) => {
    const query = site.searches[0] ?? site.title
    // The page has an example where search works, and is as good a guide without.
    const found = await within(longestSearch, search(index, query, { offset: 0, limit: 1 })).catch(
      () => undefined,
    )
    const origin = originOf(c)
    const example = found && {
      url: `${origin}/search.json?q=${encodeURIComponent(query.toWellFormed())}&limit=1`,
      answer: searchJson(found, origin),
    }
    return c.html(<ApiPage site={site} origin={origin} example={example} />)
  })

  app.get('/health', async (c) => {
    const sample = readNumber('sample', c.req.query('sample'), defaultSample, 1, highestSample)
    const from = readNumber('from', c.req.query('from'), 0, 0, 1_000_000)
    const health = await checkHealth(files, site.deploy, { sample, from })
    return c.json(health, health.healthy ? 200 : 503)
  })

  app.get('/essays/:slug{[a-z0-9-]+}', async (c) => {
    if (wantsMarkdown(c)) return markdownOf(c, c.req.param('slug'))
    const file = await library.essay(c.req.param('slug'))
    if (!file) return c.notFound()
    const place = placeOf(file, c.req.param('slug'))
    if ('elsewhere' in place)
      return c.redirect(...redirectTo(place.elsewhere, (to) => essayPath(to)))
    const { markdown: _file, ...whole } = place.whole
    return c.html(<EssayPage site={site} origin={lastingOrigin(c)} {...whole} />)
  })

  app.get('/essays/:file{[a-z0-9-]+\\.md}', async (c) => {
    return markdownOf(c, c.req.param('file').slice(0, -'.md'.length))
  })

  app.get('/essays/:file{[a-z0-9-]+\\.epub}', async (c) => {
    const slug = c.req.param('file').slice(0, -'.epub'.length)
    const file = await library.essay(slug)
    if (!file) return c.notFound()
    const place = placeOf(file, slug)
    if ('elsewhere' in place) return c.redirect(...redirectTo(place.elsewhere, essayBookPath))
    return c.body(bind(essayBook(site, originOf(c), place.whole.essay)), 200, {
      'Content-Type': 'application/epub+zip',
      'Content-Disposition': `attachment; filename="${slug}.epub"`,
    })
  })

  async function markdownOf(c: Context, slug: string): Promise<Response> {
    const file = await library.essay(slug)
    if (!file) return c.notFound()
    const place = placeOf(file, slug)
    if ('elsewhere' in place) return c.redirect(...redirectTo(place.elsewhere, markdownPath))
    return c.body(place.whole.markdown, 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      Link: `<${originOf(c)}${essayPath(slug)}>; rel="canonical"`,
    })
  }

  app.get('/essays/:slug{[a-z0-9-]+}/:section{[A-Za-z][\\w-]*}', async (c) => {
    const { slug, section: id } = c.req.param()
    if (wantsMarkdown(c)) return markdownOf(c, slug)
    const file = await library.essay(slug)
    if (!file) return c.notFound()
    const query = parseQuery(queryOf(c.req.url))
    const place = placeOf(file, slug, id)
    if ('elsewhere' in place) {
      const { gone } = place.elsewhere
      const path = (slug: string, section?: string) =>
        section === undefined ? essayPath(slug) : sectionPath(slug, section, gone ? '' : query.text)
      return c.redirect(...redirectTo(place.elsewhere, path))
    }
    const { section, gone } = place
    const { markdown: _file, ...whole } = place.whole
    return c.html(
      <EssayPage
        site={site}
        origin={originOf(c)}
        {...whole}
        essay={markEssay(whole.essay, query.phrases)}
        {...(section && { open: { section, query: query.text } })}
        gone={gone || isGone(c)}
      />,
    )
  })

  /** An essay in the other script than its own; where there is none, its own is near enough. */
  async function convertedPage(c: Context, script: Script, slug: string, id?: string) {
    const converted = await library.converted(slug, script)
    const file = converted ?? (await library.essay(slug))
    if (!file) return c.notFound()
    const query = parseQuery(queryOf(c.req.url))
    const place = placeOf(file, slug, id)
    const pathIn = (script?: Script) => (slug: string, section?: string) =>
      section === undefined
        ? essayPath(slug, script)
        : sectionPath(slug, section, query.text, script)
    if ('elsewhere' in place) {
      return c.redirect(...redirectTo(place.elsewhere, pathIn(script)))
    }
    if (!converted) return c.redirect(pathIn()(slug, id), 302)
    const { section, gone } = place
    const own = otherScript(script)
    return c.html(
      <EssayPage
        site={site.lang === own ? { ...site, lang: script } : site}
        origin={originOf(c)}
        {...converted}
        essay={markEssay(converted.essay, query.phrases)}
        script={script}
        {...(own && { otherScript: own })}
        {...(section && { open: { section, query: query.text } })}
        gone={gone || isGone(c)}
      />,
    )
  }

  for (const script of ['zh-Hans', 'zh-Hant'] as const) {
    app.get(`/${script}/essays/:slug{[a-z0-9-]+}`, (c) =>
      convertedPage(c, script, c.req.param('slug')),
    )
    app.get(`/${script}/essays/:slug{[a-z0-9-]+}/:section{[A-Za-z][\\w-]*}`, (c) =>
      convertedPage(c, script, c.req.param('slug'), c.req.param('section')),
    )
  }

  for (const kind of groupKinds) {
    app.get(`/${kind}`, async (c) => {
      const list = await groups.list(kind, pageOf(c))
      if (!list) return c.notFound()
      return c.html(<GroupListPage site={site} origin={originOf(c)} kind={kind} list={list} />)
    })

    app.get(`/${kind}/:name`, async (c) => {
      const group = await groups.group(kind, c.req.param('name'), pageOf(c))
      if (!group) return c.notFound()
      return c.html(<GroupPage site={site} origin={originOf(c)} kind={kind} group={group} />)
    })
  }

  const parts = '/:slug{[a-z0-9-]+}/:section{[A-Za-z][\\w-]*(?:\\.(?:bib|ris))?}'
  for (const path of ['/:slug{[a-z0-9-]+(?:\\.(?:bib|ris))?}', parts]) {
    app.get(`/cite${path}`, async (c) => {
      const { slug, id, ending } = readCitation(c.req.path)
      const file = await library.essay(slug)
      if (!file) return c.notFound()
      const place = placeOf(file, slug, id)
      if ('elsewhere' in place) {
        return c.redirect(...redirectTo(place.elsewhere, (to, at) => citationPath(to, at, ending)))
      }
      const { section } = place
      const { essay } = place.whole
      const cited = citedOf(site, originOf(c), essay, section, new Date())
      if (ending === undefined) {
        return c.html(<CitePage site={site} essay={essay} section={section} cited={cited} />)
      }
      const [form, type] = citationFiles[ending]
      return c.body(cite(form, cited), 200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${cited.key}.${ending}"`,
      })
    })
  }

  app.get('/feed.xml', async (c) => {
    const text = atomFeed(site, originOf(c), await surfaces.feed())
    return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
  })

  app.get('/feed.json', async (c) => {
    const text = jsonFeed(site, originOf(c), await surfaces.feed())
    return c.body(text, 200, { 'Content-Type': 'application/feed+json; charset=utf-8' })
  })

  app.get('/sitemap.xml', async (c) => {
    const part = await surfaces.sitemap(1)
    if (!part) return c.notFound()
    const several = part.parts > 1
    const text = several ? sitemapIndex(originOf(c), part.parts) : sitemap(originOf(c), part)
    return c.body(text, 200, xml)
  })

  app.get('/:part{sitemap-[1-9]\\d{0,5}\\.xml}', async (c) => {
    const part = await surfaces.sitemap(Number.parseInt(c.req.param('part').slice(8), 10))
    return part ? c.body(sitemap(originOf(c), part), 200, xml) : c.notFound()
  })

  app.get('/opensearch.xml', (c) => {
    const type = 'application/opensearchdescription+xml; charset=utf-8'
    return c.body(openSearch(site, originOf(c)), 200, { 'Content-Type': type })
  })

  app.get('/robots.txt', (c) => c.text(robots(originOf(c))))

  app.get('/llms.txt', async (c) => {
    const newest = await library.catalogue(1)
    const text = llms(site, originOf(c), newest?.essays ?? [])
    return c.body(text, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })

  app.notFound((c) => c.html(<ProblemPage site={site} status={404} />, 404))
  app.onError((error, c) => {
    const status = statusOf(error)
    const id = requestId(c)
    if (status >= 500) reportError(error, c, id, status)
    const allow = c.res.headers.get('Allow')
    if (allow) c.header('Allow', allow)
    if (status === 429) c.header('Retry-After', String(limitPeriod))
    if (status === 503) c.header('Retry-After', String(comeBack))
    if (c.req.path.endsWith('.json')) {
      const message = status === 500 ? 'something broke' : error.message
      return c.json({ error: message, ...(status >= 500 && { id }) }, status)
    }
    const detail = status === 400 ? error.message : undefined
    const problem = { status, detail, ...(status >= 500 && { id }) }
    if (c.req.path === '/search' && status === 429 && wantsFragment(c)) {
      const query = parseQuery(queryOf(c.req.url)).text
      return c.html(<ProblemResults status={status} lang={site.lang} query={query} />, status)
    }
    return c.html(<ProblemPage site={site} {...problem} />, status)
  })
  return app
}

function pageOf(c: Context): number {
  return readNumber('page', c.req.query('page'), 1, 1, 100_000)
}

/**
 * What was typed, decoded as browsers do it: Hono leaves all of a damaged `q` encoded. The choice to
 * search one essay only is written out.
 */
function queryOf(url: string): string {
  const { searchParams } = new URL(url)
  const typed = searchParams.get('q') ?? ''
  const essay = searchParams.get('essay')
  const limited = essay === null || typed.trim() === '' || /essay[:：]/i.test(typed)
  return limited ? typed : `${typed} essay:${essay}`
}

function statusOf(error: Error): ProblemStatus {
  if (error instanceof ParameterError) return 400
  if (!(error instanceof HTTPException)) return 500
  const { status } = error
  return status === 405 || status === 429 || status === 503 ? status : 500
}

function markEssay(essay: Essay, phrases: readonly Phrase[]): Essay {
  if (phrases.length === 0) return essay
  return {
    ...essay,
    sections: essay.sections.map(({ linked, ...section }) => ({
      ...section,
      heading: markHtml((linked ?? section).heading, phrases),
      html: markHtml((linked ?? section).html, phrases),
    })),
  }
}
