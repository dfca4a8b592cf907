import { z } from 'zod'
import { isCalendarDate } from './calendar-date.ts'
import { readLanguage } from './language.ts'

/** What a slug is made of: lower-case ASCII letters and digits, parted by single hyphens. */
export const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const slug = z
  .string('lower-case letters, digits and hyphens, such as `spring-rain`')
  .regex(slugShape, 'lower-case letters, digits and hyphens, such as `spring-rain`')

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
    .string('a day that there is, such as `2020-02-16`')
    // A time of day is common in front matter, and of no use here.
    .transform((written) => written.replace(/[T\s].*$/, ''))
    .refine(isCalendarDate, 'a day that there is, such as `2020-02-16`')
    .optional(),
  lang: z
    .string('`zh-Hans`, `zh-Hant` or `en`')
    .transform((written, context) => {
      const language = readLanguage(written)
      if (language !== undefined) return language
      context.addIssue({ code: 'custom', message: '`zh-Hans`, `zh-Hant` or `en`' })
      return z.NEVER
    })
    .optional(),
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
