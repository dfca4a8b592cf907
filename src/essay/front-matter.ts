import {
  chineseKeys,
  type FrontMatter,
  type FrontMatterKey,
  frontMatterSchema,
} from './front-matter-schema.ts'
import type { Problem } from './problem.ts'
import { readYamlMap } from './yaml-map.ts'

/** A file parted into what its front matter says and the text below it. */
export interface Front {
  readonly matter: FrontMatter
  /** Line of each key that is given, from 1. */
  readonly lines: Readonly<Partial<Record<FrontMatterKey, number>>>
  readonly body: string
  /** Line of the file that the body begins on, from 1. */
  readonly bodyLine: number
  readonly problems: readonly Problem[]
}

const knownKey = keyLine([...Object.keys(frontMatterSchema.shape), ...Object.keys(chineseKeys)])
const chineseKey = keyLine(Object.keys(chineseKeys))
/** A line with any key: most prose has a space before its colon. */
const anyKey = /^["']?[A-Za-z][\w-]*["']?\s*:(?:\s|$)/

/** An expression for a line that begins with one of these keys and a colon. */
function keyLine(keys: readonly string[]): RegExp {
  return new RegExp(`^(${keys.join('|')})[ \\t]*[:：]`)
}

/**
 * Reads the YAML between a first line `---` and the next such line. A file that
 * does not begin so, or whose first `---` is a rule with prose below it, has none.
 * Every key that is wrong, or not known, is a problem on its own line. Blank lines
 * may stand above, and the keys may be Chinese: 标题, 作者, 日期.
 *
 * `readFrontMatter('---\ntitle: 雨\n---\n正文', 'rain.md')` has `matter` `{ title: '雨' }`,
 * `body` `'正文'` and `bodyLine` 4.
 */
export function readFrontMatter(text: string, file: string): Front {
  const lines = text.split('\n')
  const absent: Front = { matter: {}, lines: {}, body: text, bodyLine: 1, problems: [] }
  const start = lines.findIndex((line) => line.trim() !== '')
  if (lines[start]?.trimEnd() !== '---' || !opensMatter(lines.slice(start + 1))) return absent
  const end = lines.findIndex((line, at) => at > start && line.trimEnd() === '---')
  if (end < 0) {
    const message = 'found front matter without an end, expected a line `---` after its last key'
    return { ...absent, problems: [{ file, line: start + 1, message, severity: 'error' }] }
  }
  const yaml = lines
    .slice(start + 1, end)
    .map((line) => line.replace(chineseKey, (_, key: string) => `${chineseKeys[key]}:`))
  const { values, ...read } = readYamlMap(yaml.join('\n'), {
    file,
    firstLine: start + 2,
    schema: frontMatterSchema,
    // Other programs have keys of their own.
    unknownKey: 'warning',
  })
  return {
    ...read,
    matter: values,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}

/** Whether the first line below `---` that says something is a key, or the end. */
function opensMatter(below: readonly string[]): boolean {
  const first = below.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  return anyKey.test(first) || knownKey.test(first) || first.trimEnd() === '---'
}
