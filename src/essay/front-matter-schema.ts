import { z } from 'zod'
import { isCalendarDate, readDate } from './calendar-date.ts'
import { readLanguage } from './language.ts'

/** What a slug is made of: lower-case ASCII letters and digits, parted by single hyphens. */
export const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const slug = z
  .string('lower-case letters, digits and hyphens, such as `spring-rain`')
  .regex(slugShape, 'lower-case letters, digits and hyphens, such as `spring-rain`')

/** A language as owners write it: `zh-CN` is `zh-Hans`. */
export const languageSchema = z
  .string('`zh-Hans`, `zh-Hant` or `en`')
  .transform((written, context) => {
    const language = readLanguage(written)
    if (language !== undefined) return language
    context.addIssue({ code: 'custom', message: '`zh-Hans`, `zh-Hant` or `en`' })
    return z.NEVER
  })

const day = 'a date that exists, such as `2020-02-16`'

/** Whether two values of a list are the same, so that one is left out. */
const listed = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value) => value !== '')),
]

/**
 * What the front matter of an essay may say. All values arrive as the strings
 * that the owner wrote; a message says what was expected.
 */
export const frontMatterSchema = z.object({
  title: z.string('the title of the essay').optional(),
  author: z.string('the name of the author').optional(),
  date: z
    .string(day)
    // A time of day is common in front matter, and of no use here.
    .transform((written) => readDate(written) ?? written.replace(/[T\s].*$/, ''))
    .refine(isCalendarDate, day)
    .optional(),
  lang: languageSchema.optional(),
  slug: slug.optional(),
  summary: z.string('a sentence or two').optional(),
  tags: z
    .union(
      [
        z.string().transform((written) => written.split(/[,，、]/).map((tag) => tag.trim())),
        z.array(z.string('a tag, such as `散文`')),
      ],
      'a list of tags, such as `[散文, 读书]`',
    )
    .transform(listed)
    .optional(),
  draft: z
    .enum(['true', 'false'], '`true` or `false`')
    .transform((written) => written === 'true')
    .optional(),
  aliases: z
    .array(slug, 'a list of earlier slugs, such as `[old-name]`')
    .transform(listed)
    .optional(),
})

/** What front matter says, read and checked. */
export type FrontMatter = z.infer<typeof frontMatterSchema>

/** A key that front matter knows. */
export type FrontMatterKey = keyof FrontMatter

/** What owners who write Chinese throughout call the keys. */
export const chineseKeys: Readonly<Record<string, FrontMatterKey>> = {
  标题: 'title',
  標題: 'title',
  题目: 'title',
  題目: 'title',
  作者: 'author',
  日期: 'date',
  语言: 'lang',
  語言: 'lang',
  摘要: 'summary',
  标签: 'tags',
  標籤: 'tags',
  草稿: 'draft',
}
