import { parse } from '@retorquere/bibtex-parser'
import { describe, expect, inject, it } from 'vitest'
import { readRis } from '../surfaces/ris.ts'
import { ask, read, shown } from './site.ts'

/** The day in China, where the site's readers are. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

describe('GET /cite/:slug', () => {
  it('shows the essay in every form, with today as the day of access', async () => {
    const html = await read('/cite/harbour')
    const url = `${inject('origin')}/essays/harbour`
    expect(html).toContain(`林小舟. 小港的冬天[EB/OL]. (2021-01-08)[${today()}]. ${url}.</pre>`)
    expect(html).toContain(`林小舟：《小港的冬天》，试航，2021-01-08，${url}（${today()} 查阅）。`)
    expect(html).toContain('@misc{harbour,')
    expect(html).toContain('TY  - ELEC')
  })

  it('shows a section with its lasting link', async () => {
    const html = await read('/cite/harbour/soup')
    expect(html).toContain('小港的冬天: 战“疫”与鱼汤[EB/OL]')
    expect(html).toContain(`${inject('origin')}/essays/harbour/soup.</pre>`)
  })

  it('is linked from the essay and the section', async () => {
    expect(await read('/essays/harbour')).toContain('href="/cite/harbour"')
    expect(await read('/essays/harbour/soup')).toContain('href="/cite/harbour/soup"')
  })

  it('keeps out of search engines', async () => {
    expect(await read('/cite/harbour')).toContain('<meta name="robots" content="noindex"')
  })

  it('shows markup as text', async () => {
    expect(shown(await read('/cite/angle'), /<pre[^>]*>([^<]*)</)).toContain(
      '尖括号 <script>alert("题")</script> & “引号”[EB/OL]',
    )
  })

  it.each([
    ['/cite/old-harbour', 308, '/cite/harbour'],
    ['/cite/old-harbour/soup.ris', 308, '/cite/harbour/soup.ris'],
    ['/cite/harbour/nothing', 302, '/cite/harbour'],
    ['/cite/harbour/nothing.bib', 302, '/cite/harbour.bib'],
  ])('%s leads on with %i', async (path, status, location) => {
    const response = await ask(path)
    expect([response.status, response.headers.get('Location')]).toEqual([status, location])
  })

  it.each(['/cite', '/cite/nothing', '/cite/draft.bib', '/cite/harbour.pdf', '/cite/harbour/a/b'])(
    '%s answers 404',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})

describe('GET /cite/:slug.bib', () => {
  it('is BibTeX with the author whole', async () => {
    const response = await ask('/cite/harbour.bib')
    expect(response.headers.get('Content-Type')).toBe('application/x-bibtex; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="harbour.bib"')
    const { entries, errors } = parse(await response.text())
    expect(errors).toEqual([])
    expect(entries).toMatchObject([
      {
        type: 'misc',
        key: 'harbour',
        fields: {
          author: [{ name: '林小舟' }],
          title: '小港的冬天',
          year: '2021',
          url: `${inject('origin')}/essays/harbour`,
        },
      },
    ])
  })

  it('keeps what TeX would read', async () => {
    const { entries, errors } = parse(await read('/cite/angle.bib'))
    expect(errors).toEqual([])
    expect(entries[0]?.fields.title).toContain('alert("题")')
    expect(entries[0]?.fields.title).toContain('&')
  })
})

describe('GET /cite/:slug/:section.ris', () => {
  it('is RIS, and read as a page on the web', async () => {
    const response = await ask('/cite/harbour/soup.ris')
    expect(response.headers.get('Content-Type')).toBe(
      'application/x-research-info-systems; charset=utf-8',
    )
    expect(readRis(await response.text())).toMatchObject([
      {
        id: 'harbour-soup',
        type: 'webpage',
        author: [{ family: '林小舟' }],
        title: '小港的冬天: 战“疫”与鱼汤',
        issued: { 'date-parts': [[2021, 1, 8]] },
        URL: `${inject('origin')}/essays/harbour/soup`,
      },
    ])
  })
})
