import { createHash } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { ask, htmx } from './site.ts'

/** An answer of every kind that the Worker gives. */
const answers: readonly {
  readonly name: string
  readonly path: string
  readonly init?: RequestInit
}[] = [
  { name: 'a page', path: '/' },
  { name: 'an essay', path: '/essays/harbour' },
  { name: 'a section', path: '/essays/harbour/soup?q=a' },
  { name: 'results', path: '/search?q=a' },
  { name: 'a fragment', path: '/search?q=a', init: { headers: htmx } },
  { name: 'JSON', path: '/search.json?q=a' },
  { name: 'JSON that says what is wrong', path: '/search.json?limit=x' },
  { name: 'a tag', path: '/tags/lamps' },
  { name: 'a citation', path: '/cite/harbour' },
  { name: 'a feed', path: '/feed.xml' },
  { name: 'a sitemap', path: '/sitemap.xml' },
  { name: 'what crawlers may read', path: '/robots.txt' },
  { name: 'a moved essay', path: '/essays/old-harbour' },
  { name: 'a section that is gone', path: '/essays/harbour/nothing' },
  { name: 'a slash too many', path: '/essays/harbour/' },
  { name: 'what has not changed', path: '/', init: { headers: { 'If-None-Match': '*' } } },
  { name: 'a wrong request', path: '/search?limit=x' },
  { name: 'an unknown path', path: '/nothing' },
  { name: 'an unknown method', path: '/', init: { method: 'POST' } },
  { name: 'what is allowed', path: '/', init: { method: 'OPTIONS' } },
  { name: 'what other origins may', path: '/search.json', init: { method: 'OPTIONS' } },
  { name: 'the health', path: '/health' },
  { name: 'headers alone', path: '/', init: { method: 'HEAD' } },
]

/** Files that the platform serves without waking the Worker. */
const files = ['/favicon.svg', '/data/catalogue/1.json']

/** What an answer may not have: it would follow the reader, or tell what to attack. */
const unwanted = ['set-cookie', 'x-powered-by', 'server']

const headersOf = ({ headers }: Response): Readonly<Record<string, string>> =>
  Object.fromEntries(headers.entries())

const directivesOf = ({ headers }: Response): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (headers.get('Content-Security-Policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )

describe.each(answers)('$name', ({ path, init }) => {
  it('runs, loads and frames nothing but what the site serves', async () => {
    expect(directivesOf(await ask(path, init))).toEqual({
      'default-src': "'none'",
      'script-src': expect.stringMatching(/^'self' 'sha256-[\w+/]{43}='$/),
      'style-src': expect.stringMatching(/^'sha256-[\w+/]{43}='$/),
      'img-src': "'self' https: data:",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'wenyuan wenyuan-offline',
    })
  })

  it('is what it says, kept apart from other sites, and sets no cookie', async () => {
    const headers = headersOf(await ask(path, init))
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=(), browsing-topics=()',
    })
    expect(unwanted.filter((name) => name in headers)).toEqual([])
  })
})

describe.each(files)('the file %s', (path) => {
  it('runs and loads nothing, and is what it says', async () => {
    const response = await ask(path)
    expect(directivesOf(response)).toEqual({
      'default-src': "'none'",
      'frame-ancestors': "'none'",
    })
    const headers = headersOf(response)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    })
    expect(unwanted.filter((name) => name in headers)).toEqual([])
  })
})

describe('a broken site', () => {
  it.each([
    ['without an index', '/search?q=a', 'unindexed'],
    ['without JSON', '/essays/tea', 'garbled'],
  ] as const)('%s keeps to the same policy', async (_, path, site) => {
    const broken = await ask(path, {}, inject(site))
    expect(broken.status).toBe(503)
    expect(directivesOf(broken)).toEqual(directivesOf(await ask('/')))
    expect(broken.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('tells a reader nothing of its files', async () => {
    const html = await (await ask('/essays/tea', {}, inject('garbled'))).text()
    const said = html.replace(/<script>.*?<\/script>/s, '')
    expect(said).not.toMatch(/\/data\/|JSON|Error|\.ts/)
  })
})

describe.each(['/', '/essays/angle', '/essays/harbour/soup', '/search?q=a', '/nothing'])(
  'the page %s',
  (path) => {
    it('holds to its policy: no inline script but the one that it knows, no handler', async () => {
      const page = await ask(path)
      const policy = directivesOf(page)['script-src']
      const html = await page.text()
      const inline = Array.from(html.matchAll(/<script>(.*?)<\/script>/gs), ([, text = '']) => {
        return `'self' 'sha256-${createHash('sha256').update(text).digest('base64')}'`
      })
      expect(inline).toEqual([policy])
      expect(html).not.toMatch(
        /<script(?!>| type="application\/ld\+json">|[^>]* src="\/static\/)|<base|<iframe|<object/,
      )
      expect(html.replaceAll(/>[^<]*</g, '><')).not.toMatch(/\s(?:style|on\w+)=|javascript:/)
    })

    it('carries one style, the one that its policy allows', async () => {
      const response = await ask(path)
      const { 'style-src': allowed } = directivesOf(response)
      const styles = Array.from(
        (await response.text()).matchAll(/<style>([^<]*)<\/style>/g),
        ([, text]) =>
          `'sha256-${createHash('sha256')
            .update(text ?? '')
            .digest('base64')}'`,
      )
      expect(styles).toEqual([allowed])
    })

    it('loads everything from the site itself', async () => {
      const html = await (await ask(path)).text()
      for (const [, address] of html.matchAll(
        /<(?:script|link rel="icon")[^>]*(?:src|href)="([^"]*)"/g,
      )) {
        expect(address).toMatch(/^\/[^/]/)
      }
    })
  },
)
