import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { languages } from '../essay/essay.ts'
import type { Problem } from '../essay/problem.ts'

/** The owner's settings, in this file of the corpus folder. */
export const settingsFile = 'site.yaml'

const schema = z.strictObject({
  title: z.string().trim().min(1).default('文渊'),
  description: z.string().trim().default('一处读文章、找文章的地方。'),
  lang: z.enum(languages).default('zh-Hans'),
})

/** What the owner says of the site as a whole. */
export type Settings = Readonly<z.infer<typeof schema>>

/** The settings of a site whose owner has written none. */
export const defaultSettings: Settings = schema.parse({})

/** Reads the settings file; where there is none, the defaults hold. */
export async function readSettings(
  path: string,
): Promise<{ readonly settings: Settings; readonly problems: readonly Problem[] }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return { settings: defaultSettings, problems: [] }
  }
  return parseSettings(text)
}

/**
 * Reads settings from YAML. Every problem names its line.
 *
 * `parseSettings('title: 山中').settings.title // '山中'`
 */
export function parseSettings(text: string): {
  readonly settings: Settings
  readonly problems: readonly Problem[]
} {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problem = (offset: number, message: string): Problem => ({
    file: settingsFile,
    line: lines.linePos(offset).line,
    message,
    severity: 'error',
  })
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => problem(pos[0], message))
    return { settings: defaultSettings, problems }
  }
  const parsed = schema.safeParse(document.toJS() ?? {})
  if (parsed.success) return { settings: parsed.data, problems: [] }
  const problems = parsed.error.issues.map(({ path, message }) => {
    const node = document.getIn(path.map(String), true)
    const offset = hasRange(node) ? node.range[0] : 0
    return problem(offset, `${path.join('.') || 'settings'}: ${message}`)
  })
  return { settings: defaultSettings, problems }
}

function hasRange(node: unknown): node is { readonly range: readonly number[] & { 0: number } } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
