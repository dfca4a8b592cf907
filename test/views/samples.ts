import type { Essay, Section } from '../../src/essay/essay.ts'
import type { Hit, SearchResult } from '../../src/search/result.ts'
import type { Site } from '../../src/views/site.ts'

export const origin = 'https://example.com'

export const site: Site = {
  title: '石渠',
  description: '几篇旧文。',
  lang: 'zh-Hans',
  groups: ['tags'],
  book: true,
  analytics: 'off',
  searches: ['石 & 水'],
  deploy: '0123456789abcdef',
  prerender: true,
  style: { text: 'p{margin:0}', hash: 'sha256-sample' },
  early: { text: 'early()', hash: 'sha256-early' },
  files: { htmx: '/static/htmx.js', client: '/static/client.js' },
}

export const section = (id: string, changes: Partial<Section> = {}): Section => ({
  id,
  label: `${id} 的标题`,
  level: 2,
  heading: `${id} 的标题`,
  html: `<p>${id} 的正文。</p>`,
  text: `${id} 的正文。`,
  ...changes,
})

export const essay = (changes: Partial<Essay> = {}): Essay => ({
  slug: 'stone-canal',
  title: '石渠小记',
  lang: 'zh-Hans',
  date: '2024-03-09',
  summary: '一条旧水渠。',
  tags: [],
  length: 1200,
  aliases: [],
  sections: [section('one'), section('two')],
  ...changes,
})

export const hit = (slug: string, id: string, changes: Partial<Hit['essay']> = {}): Hit => ({
  query: '石',
  essay: {
    slug,
    lang: 'zh-Hans',
    title: slug,
    pieces: [{ text: slug, hit: false }],
    ...changes,
  },
  section: { id, label: id, pieces: [{ text: id, hit: false }] },
  excerpt: [
    { text: '渠边的', hit: false },
    { text: '石<', hit: true },
  ],
  score: 1,
})

export const result = (changes: Partial<SearchResult> = {}): SearchResult => ({
  query: '石',
  kind: 'all',
  total: changes.hits?.length ?? 0,
  offset: 0,
  limit: 20,
  hits: [],
  readings: [],
  words: [],
  cut: false,
  partial: false,
  unsearched: [],
  ...changes,
})
