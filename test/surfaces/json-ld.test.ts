import { describe, expect, it } from 'vitest'
import { article, breadcrumbs, scriptJson, webSite } from '../../src/surfaces/json-ld.ts'
import { essay, origin, section, site } from '../views/samples.ts'
import { hostile } from './hostile.ts'
import { schemaFaults } from './schema-org.ts'

describe('scriptJson', () => {
  it.each(hostile)('keeps %j within its element', (text) => {
    const json = scriptJson(
      article(site, origin, essay({ title: text, summary: text, tags: [text] })),
    )
    expect(json).not.toContain('<')
    expect(JSON.parse(json)['@graph'][0].headline).toBe(text)
  })
})

describe('article', () => {
  it('tells the essay, its terms and the way to it', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
    const written = { ...site, author: '石匠', licence }
    expect(article(written, origin, essay(), section('two'))).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Article',
          url: 'https://example.com/essays/stone-canal',
          headline: '石渠小记',
          inLanguage: 'zh-Hans',
          author: { '@type': 'Person', name: '石匠' },
          datePublished: '2024-03-09',
          license: 'https://creativecommons.org/licenses/by/4.0/',
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 1, name: '石渠', item: 'https://example.com/' },
            { position: 2, name: '石渠小记', item: 'https://example.com/essays/stone-canal' },
            { position: 3, item: 'https://example.com/essays/stone-canal/two' },
          ],
        },
      ],
    })
  })
})

describe('webSite', () => {
  it('says how it is searched', () => {
    expect(webSite(site, origin)).toMatchObject({
      '@type': 'WebSite',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://example.com/search?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    })
  })
})

describe('breadcrumbs', () => {
  it('count from one', () => {
    expect(breadcrumbs(origin, [{ name: '石渠', path: '/' }])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '石渠', item: 'https://example.com/' },
      ],
    })
  })
})

describe('by the vocabulary of schema.org', () => {
  it('all of it is right', async () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
    const written = { ...site, author: '石匠', licence }
    const tagged = essay({ tags: ['石', '水'] })
    const data = [
      webSite(site, origin),
      breadcrumbs(origin, [{ name: '石渠', path: '/' }]),
      article(site, origin, essay({ summary: '' })),
      article(written, origin, tagged, section('two')),
      article(written, origin, tagged, undefined, 'zh-Hant'),
    ]
    expect(await schemaFaults(data)).toEqual([])
  })

  it.each([
    ['a type', { '@type': 'Essay' }],
    ['a property', { '@type': 'Article', heading: '石渠小记' }],
    ['a value', { '@type': 'Article', author: { '@type': 'WebSite' } }],
    ['a step', { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', at: 1 }] }],
    ['a context', { '@context': 'https://schema.example', '@type': 'Article' }],
  ])('%s that it does not have is seen', async (_, wrong) => {
    expect(await schemaFaults([{ '@context': 'https://schema.org', ...wrong }])).not.toEqual([])
  })
})
