import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { groupKinds } from './essay/groups.ts'
import { revalidate } from './http/cache.ts'
import type { CheckedFiles } from './http/checked-files.ts'
import { rateLimit } from './http/rate-limit.ts'
import { readAhead } from './http/read-ahead.ts'
import { readOnly } from './http/read-only.ts'
import { security } from './http/security.ts'
import { api, essaysForPrograms } from './routes/api.tsx'
import { book } from './routes/book.ts'
import { citation } from './routes/citation.tsx'
import { content, type Environment } from './routes/content.ts'
import { converted } from './routes/converted.tsx'
import { essay } from './routes/essay.tsx'
import { feedJson, feedXml } from './routes/feeds.ts'
import { group, groupList } from './routes/group.tsx'
import { health } from './routes/health.ts'
import { home, olderEssays } from './routes/home.tsx'
import { llmsTxt } from './routes/llms.ts'
import { markdown } from './routes/markdown.ts'
import { offline } from './routes/offline.tsx'
import { openSearchXml } from './routes/open-search.ts'
import { notFound, problem } from './routes/problem.tsx'
import { qrCode } from './routes/qr.ts'
import { robotsTxt } from './routes/robots.ts'
import { searchForPrograms, searchPage } from './routes/search.tsx'
import { section } from './routes/section.tsx'
import { sitemapPart, sitemapXml } from './routes/sitemap.ts'
import { offlinePath, qrPath } from './views/paths.ts'
import type { Site } from './views/site.ts'

const slug = ':slug{[a-z0-9-]+}'
const sectionId = ':section{[A-Za-z][\\w-]*}'

/** What programs on other sites may read. */
const openPaths = [
  '/search.json',
  '/essays.json',
  '/feed.xml',
  '/feed.json',
  '/essays/:file{[a-z0-9-]+\\.md}',
]

/** What costs more than reading a file. */
const limitedPaths = ['/search', '/search.json', '/api', '/health', qrPath('/*')]

/** Answers requests: `app.fetch(request, env)`. */
export type App = Hono<Environment>

/** The whole site: its settings and the build's files in, a request handler out. */
export function createApp(site: Site, files: CheckedFiles): App {
  const app = new Hono<Environment>()
  const retainedHeaders = [...RETAINED_304_HEADERS, 'Access-Control-Allow-Origin']
  app.use(content(site, files))
  app.use(security(site), readAhead, revalidate, etag({ retainedHeaders }))
  for (const path of openPaths) app.use(path, cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }))
  app.use(readOnly, trimTrailingSlash())
  for (const path of limitedPaths) app.use(path, rateLimit)

  app.get('/', home)
  app.get('/pages/:page{[1-9]\\d{0,5}}', olderEssays)
  app.get(`/essays/${slug}`, essay)
  app.get('/essays/:file{[a-z0-9-]+\\.md}', markdown)
  app.get('/essays/:file{[a-z0-9-]+\\.epub}', book)
  app.get(`/essays/${slug}/${sectionId}`, section)
  for (const script of ['zh-Hans', 'zh-Hant'] as const) {
    app.get(`/${script}/essays/${slug}`, converted(script))
    app.get(`/${script}/essays/${slug}/${sectionId}`, converted(script))
  }
  for (const kind of groupKinds) {
    app.get(`/${kind}`, groupList(kind))
    app.get(`/${kind}/:name`, group(kind))
  }
  app.get('/cite/:slug{[a-z0-9-]+(?:\\.(?:bib|ris))?}', citation)
  app.get(`/cite/${slug}/:section{[A-Za-z][\\w-]*(?:\\.(?:bib|ris))?}`, citation)
  app.get(qrPath('/:page{(?:zh-Han[st]/)?essays/[a-z0-9-]+(?:/[A-Za-z][\\w-]*)?}'), qrCode)
  app.get(offlinePath, offline)

  app.get('/search', searchPage)
  app.get('/search.json', searchForPrograms)
  app.get('/essays.json', essaysForPrograms)
  app.get('/api', api)
  app.get('/health', health)

  app.get('/feed.xml', feedXml)
  app.get('/feed.json', feedJson)
  app.get('/sitemap.xml', sitemapXml)
  app.get('/:part{sitemap-[1-9]\\d{0,5}\\.xml}', sitemapPart)
  app.get('/opensearch.xml', openSearchXml)
  app.get('/robots.txt', robotsTxt)
  app.get('/llms.txt', llmsTxt)

  app.notFound(notFound)
  app.onError(problem)
  return app
}
