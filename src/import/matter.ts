import { stringify } from 'yaml'
import { readDate } from '../essay/calendar-date.ts'
import type { Language } from '../essay/essay.ts'
import { readLanguage } from '../essay/language.ts'

/** What a source says of itself. */
export interface Matter {
  readonly title?: string | undefined
  readonly author?: string | undefined
  readonly date?: string | undefined
  readonly lang?: Language | undefined
}

/** The same as it is written in sources, in any of its forms. */
export interface Written {
  readonly title?: string | undefined
  readonly authors?: readonly string[] | undefined
  /** With or without a time. */
  readonly date?: string | undefined
  /** BCP 47. */
  readonly lang?: string | undefined
}

/** `readMatter({ date: '2021-01-08T10:00:00Z', lang: 'zh-CN' }) // { date: '2021-01-08', lang: 'zh-Hans' }` */
export function readMatter({ title, authors = [], date, lang }: Written): Matter {
  const names = [...new Set(authors.map((each) => each.trim()))].filter((each) => each !== '')
  return {
    title: title?.trim() || undefined,
    author: names.join('、') || undefined,
    date: date === undefined ? undefined : readDate(date.trim().replace(/T.*$/, '')),
    lang: lang === undefined ? undefined : readLanguage(lang),
  }
}

/** What one source says, and where it says nothing the next. */
export function joinMatter(first: Matter, next: Matter): Matter {
  return {
    title: first.title ?? next.title,
    author: first.author ?? next.author,
    date: first.date ?? next.date,
    lang: first.lang ?? next.lang,
  }
}

/** A Markdown file: `withMatter({ title: '雨' }, '停了。') // '---\ntitle: 雨\n---\n\n停了。\n'` */
export function withMatter(matter: Matter, body: string): string {
  const known = Object.entries(matter).filter(([, value]) => value !== undefined)
  const yaml = stringify(Object.fromEntries(known), { lineWidth: 0 })
  return known.length === 0 ? `${body}\n` : `---\n${yaml}---\n\n${body}\n`
}
