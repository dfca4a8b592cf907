import type { Language } from '../essay/essay.ts'

/** What there is to say of an essay, or of one of its sections, in a list of references. */
export interface Cited {
  readonly title: string
  /** The section's name, where one section is cited. */
  readonly section?: string
  /** None where nobody is named. */
  readonly author?: string
  /** The site. */
  readonly site: string
  /** Day of publication, ISO 8601. */
  readonly date?: string
  readonly lang: Language
  /** The lasting link, whole. */
  readonly url: string
  /** Unique in a bibliography: the slug, and the section's id. */
  readonly key: string
  /** The day on which it was read, ISO 8601. */
  readonly accessed: string
}

/** The forms of a reference that are offered. */
const citationForms = ['gbt7714', 'plain', 'bibtex', 'ris'] as const
export type CitationForm = (typeof citationForms)[number]

/** A reference in one form: see the functions below. */
export function cite(form: CitationForm, cited: Cited): string {
  return writers[form](cited)
}

const writers: Readonly<Record<CitationForm, (cited: Cited) => string>> = {
  gbt7714,
  plain,
  bibtex,
  ris,
}

/**
 * GB/T 7714—2015, 4.6 (electronic resources): 作者. 题名[EB/OL]. (发布日期)[引用日期]. 网址. An
 * unnamed author is left out, as 8.1.4 allows for numbered references.
 *
 * `林小舟. 小港的冬天[EB/OL]. (2021-01-08)[2026-11-24]. https://example.com/essays/harbour.`
 */
function gbt7714(cited: Cited): string {
  const { author, date, accessed, url } = cited
  const begun = author === undefined ? '' : `${author}. `
  const days = date === undefined ? `[${accessed}]` : `(${date})[${accessed}]`
  return oneLine(`${begun}${titleOf(cited, ': ')}[EB/OL]. ${days}. ${url}.`)
}

/** A sentence for a footnote, in the essay's language. */
function plain(cited: Cited): string {
  const { author, site, date, lang, accessed, url } = cited
  if (lang === 'en') {
    const parts = [author, `“${titleOf(cited, ': ')}”`, site, date, url]
    return oneLine(`${parts.filter(Boolean).join(', ')} (accessed ${accessed}).`)
  }
  const begun = author === undefined ? '' : `${author}：`
  const read = lang === 'zh-Hant' ? '查閱' : '查阅'
  const parts = [`《${titleOf(cited, '·')}》`, site, date, `${url}（${accessed} ${read}）`]
  return oneLine(`${begun}${parts.filter(Boolean).join('，')}。`)
}

/**
 * BibTeX as `@misc`, which every style knows. Names and titles stand in a second pair of braces:
 * Chinese names have no comma to be split at, and titles keep their capitals.
 */
function bibtex(cited: Cited): string {
  const { author, site, date, lang, accessed, url, key } = cited
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', author && `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(titleOf(cited, ': '))}}`],
    ['howpublished', `{${escapeTex(site)}}`],
    ['year', date?.slice(0, 4)],
    ['month', date?.slice(5, 7)],
    ['day', date?.slice(8, 10)],
    ['url', url],
    ['urldate', accessed],
    ['langid', lang === 'en' ? 'english' : 'chinese'],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  )
  return `@misc{${key},\n${lines.join('\n')}\n}\n`
}

/** RIS (Reference Manager), type ELEC: a tag a line, in the order of the specification. */
function ris(cited: Cited): string {
  const { author, site, date, lang, accessed, url, key } = cited
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ['AU', author],
    ['TI', titleOf(cited, ': ')],
    ['T2', site],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['Y2', accessed.replaceAll('-', '/')],
    ['LA', lang],
    ['UR', url],
    ['ER', ''],
  ]
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('')
}

function titleOf({ title, section }: Cited, between: string): string {
  return section === undefined || section === title ? title : `${title}${between}${section}`
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ')
}

const tex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as TeX shows it: `escapeTex('50 % & more') // '50 \\% \\& more'`. */
function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (mark) => tex[mark] ?? `\\${mark}`)
}
