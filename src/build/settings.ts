import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { languageSchema } from '../essay/front-matter-schema.ts'
import type { Problem } from '../essay/problem.ts'
import { readYamlMap } from '../essay/yaml-map.ts'
import { kinds } from '../proof/finding.ts'
import { faintness } from './colours.ts'
import { decode } from './decode.ts'
import { plans } from './limits.ts'

/** The owner's settings, in this file of the corpus folder. */
export const settingsFile = 'site.yaml'

const origin = 'scheme and host, such as `https://example.com`'
const id = 'a domain and since when it is yours, such as `example.com,2024`'

const licence = z.union(
  [
    z.string().transform((name) => ({ name })),
    z.object({ name: z.string(), url: z.url({ protocol: /^https?$/, error: 'a web address' }) }),
  ],
  'a name, or `{ name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }`',
)

const hex = 'a colour such as `#14532d`'

const accent = (side: 'light' | 'dark') =>
  z
    .string(hex)
    .toLowerCase()
    .regex(/^#[\da-f]{6}$/, { error: hex, abort: true })
    .superRefine((colour, context) => {
      const message = faintness(side, colour)
      if (message !== undefined) context.addIssue({ code: 'custom', message })
    })

const schema = z.object({
  title: z.string('the name of the site').default('文渊'),
  description: z.string('a sentence or two').default('一处读文章、找文章的地方。'),
  lang: languageSchema.default('zh-Hans'),
  languages: z
    .array(languageSchema, 'a list of languages, such as `[zh-Hans, zh-Hant]`')
    .default(['zh-Hans', 'zh-Hant', 'en']),
  searches: z
    .array(z.string('words to search for'), 'a list of searches, such as `[雨, 港口]`')
    .default([]),
  origin: z.string(origin).transform(readOrigin).optional(),
  author: z.string('the name of whoever writes here').optional(),
  colours: z
    .strictObject(
      { light: accent('light').optional(), dark: accent('dark').optional() },
      'accents for light and dark paper, such as `{ light: "#14532d", dark: "#7fc79a" }`',
    )
    .default({}),
  licence: licence.optional(),
  analytics: z.enum(['off', 'searches'], '`off` or `searches`').default('off'),
  plan: z.enum(plans, '`free` or `paid`').default('free'),
  prerender: z
    .enum(['true', 'false'], '`true` or `false`')
    .transform((written) => written === 'true')
    .default(true),
  cards: z
    .enum(['true', 'false'], '`true` or `false`')
    .transform((written) => written === 'true')
    .default(true),
  id: z
    .string(id)
    .regex(/^[a-z0-9][a-z0-9.-]*(?:@[a-z0-9.-]+)?,\d{4}(?:-\d\d){0,2}$/, id)
    .optional(),
  overlook: z
    .array(
      z.enum(kinds, `kinds of findings, of ${kinds.join(', ')}`),
      'a list of kinds of findings, such as `[ascii-punctuation]`',
    )
    .default([]),
})

/** `https://Example.com/` is `https://example.com`; an address below the root is none of a site. */
function readOrigin(written: string, context: z.RefinementCtx): string {
  const url = URL.canParse(written) ? new URL(written) : undefined
  const whole = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (url && whole) return url.origin
  context.addIssue({ code: 'custom', message: origin })
  return z.NEVER
}

/** What the owner says of the site as a whole. */
export type Settings = Readonly<z.infer<typeof schema>>

/** The settings of a site whose owner has written none. */
export const defaultSettings: Settings = schema.parse({})

/** Settings, and all that is wrong in them. */
interface ReadSettings {
  readonly settings: Settings
  readonly problems: readonly Problem[]
}

/** Reads the settings file, in any encoding of an essay; where there is none, the defaults hold. */
export async function readSettings(path: string): Promise<ReadSettings> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { settings: defaultSettings, problems: [] }
    }
    throw error
  }
  const decoded = decode(bytes)
  if ('text' in decoded) return parseSettings(decoded.text)
  const { line, message } = decoded.problem
  const problem: Problem = { file: settingsFile, line, message, severity: 'error' }
  return { settings: defaultSettings, problems: [problem] }
}

/**
 * Reads settings from YAML. Every problem names its line; what is wrong stays at its default.
 *
 * `parseSettings('title: 山中').settings.title // '山中'`
 */
export function parseSettings(text: string): ReadSettings {
  const { values, problems } = readYamlMap(text, {
    file: settingsFile,
    firstLine: 1,
    schema,
    unknownKey: 'error',
  })
  return { settings: values, problems }
}
