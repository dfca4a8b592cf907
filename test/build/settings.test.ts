import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultSettings, parseSettings, readSettings } from '../../src/build/settings.ts'

describe('parseSettings', () => {
  it('reads every key', () => {
    const text = `# 我的站
title: 山中集
description: |
  读书、走路。
lang: zh-Hant
languages: [zh-TW, en]
origin: https://Mountain.example/
author: 林小舟
searches: [雨, 港口]
colours: { light: "#14532D", dark: "#7fc79a" }
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
id: mountain.example,2024-05
analytics: searches
overlook: [full-width]
plan: paid
prerender: false
cards: false
`
    expect(parseSettings(text)).toEqual({
      settings: {
        title: '山中集',
        description: '读书、走路。',
        lang: 'zh-Hant',
        languages: ['zh-Hant', 'en'],
        origin: 'https://mountain.example',
        author: '林小舟',
        searches: ['雨', '港口'],
        overlook: ['full-width'],
        colours: { light: '#14532d', dark: '#7fc79a' },
        licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        id: 'mountain.example,2024-05',
        analytics: 'searches',
        plan: 'paid',
        prerender: false,
        cards: false,
      },
      problems: [],
    })
  })

  it('counts nothing where nothing is said', () => {
    expect(defaultSettings.analytics).toBe('off')
  })

  it.each([
    ['', {}],
    ['# 只有注释', {}],
    ['title:', {}],
    ['title: 2020', { title: '2020' }],
    ['title：山中集', { title: '山中集' }],
    ['---\ntitle: 山中集', { title: '山中集' }],
    ['lang: zh-CN', { lang: 'zh-Hans' }],
    ['lang: zh_TW', { lang: 'zh-Hant' }],
    ['lang: en-GB', { lang: 'en' }],
  ])('reads %j, and keeps the defaults of the rest', (text, settings) => {
    expect(parseSettings(text)).toEqual({
      settings: { ...defaultSettings, ...settings },
      problems: [],
    })
  })

  it.each([
    ['title: [一, 二]', 1, /`\["一","二"\]` as `title`, expected the name of the site/],
    ['title: 雨\ndescription: {a: b}', 2, /as `description`, expected a sentence or two/],
    ['lang: fr', 1, /`fr` as `lang`, expected `zh-Hans`, `zh-Hant` or `en`/],
    ['languages: fr', 1, /`fr` as `languages`, expected a list of languages, such as/],
    ['languages: [zh, fr]', 1, /as `languages`, expected `zh-Hans`, `zh-Hant` or `en`/],
    ['title: 雨\n\nLang: en', 3, /unknown key `Lang`, expected `lang`/],
    ['titel: 雨', 1, /unknown key `titel`, expected `title`/],
    ['theme: dark', 1, /unknown key `theme`, expected one of `title`, `description`, `lang`/],
    ['title: 雨\norigin: example.com', 2, /`example.com` as `origin`, expected scheme and host/],
    ['origin: https://example.com/blog', 1, /expected scheme and host/],
    ['origin: ftp://example.com', 1, /expected scheme and host/],
    ['licence: { name: X, url: nowhere }', 1, /`nowhere` as `licence`, expected a web address/],
    ['licence: [X]', 1, /as `licence`, expected a name, or/],
    ['id: example.com', 1, /`example.com` as `id`, expected a domain and since when/],
    ['analytics: yes', 1, /`yes` as `analytics`, expected `off` or `searches`/],
    ['colours: { light: red }', 1, /`red` as `colours`, expected a colour such as/],
    [
      'colours: { light: "#999999" }',
      1,
      /contrast of 4.5 or more with the paper #f3ebda: it has 2/,
    ],
    ['colours: { dark: "#14532d" }', 1, /contrast of 4.5 or more with the paper #25211c: it has 1/],
    ['colours: red', 1, /`red` as `colours`, expected accents for light and dark/],
    ['title: 雨: 夜', 1, /`: ` inside a value, expected quotes/],
    ['title: 雨\n\tlang: en', 2, /tab at the beginning/],
    ['title: 雨\ntitle: 雪', 2, /a second time/],
    ['title: 雨\n---\n正文', 2, /second line `---`/],
    ['山中集', 1, /no keys, expected `key: value`/],
    ['- title: 雨', 1, /no keys, expected `key: value`/],
  ])('finds what is wrong in %j', (text, line, message) => {
    const { problems } = parseSettings(text)
    expect(problems).toMatchObject([{ file: 'site.yaml', line, severity: 'error' }])
    expect(problems[0]?.message).toMatch(message)
  })

  it('finds all that is wrong at once, and keeps the rest', () => {
    const { settings, problems } = parseSettings('title: 山中集\nlang: fr\ntheme: dark')
    expect(settings).toEqual({ ...defaultSettings, title: '山中集' })
    expect(problems.map(({ line }) => line).toSorted()).toEqual([2, 3])
  })
})

describe('readSettings', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'settings-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const read = async (bytes: string | Uint8Array) => {
    const path = join(folder, 'site.yaml')
    await writeFile(path, bytes)
    return readSettings(path)
  }

  it('keeps the defaults where there is no file', async () => {
    expect(await readSettings(join(folder, 'none.yaml'))).toEqual({
      settings: defaultSettings,
      problems: [],
    })
  })

  it('does not take a file that cannot be read for none', async () => {
    await expect(readSettings(folder)).rejects.toThrow('EISDIR')
  })

  it.each([
    ['Windows line ends', 'title: 山中集\r\nlang: en\r\n'],
    ['a byte order mark', '\uFEFFtitle: 山中集\nlang: en'],
    ['UTF-16', Buffer.from('\uFEFFtitle: 山中集\nlang: en', 'utf16le')],
    [
      'GBK',
      Buffer.from([
        ...Buffer.from('title: '),
        0xc9,
        0xbd,
        0xd6,
        0xd0,
        0xbc,
        0xaf,
        0x0a,
        ...Buffer.from('lang: en'),
      ]),
    ],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({
      settings: { title: '山中集', lang: 'en' },
      problems: [],
    })
  })

  it('says where bytes cannot be read', async () => {
    const { problems } = await read(Buffer.from([...Buffer.from('lang: en\ntitle: 山'), 0xff]))
    expect(problems).toMatchObject([{ file: 'site.yaml', line: 2, severity: 'error' }])
    expect(problems[0]?.message).toMatch(/0xff.*writes the file again as UTF-8/)
  })
})
