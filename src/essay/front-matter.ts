import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { type FrontMatter, type FrontMatterKey, frontMatterSchema } from './front-matter-schema.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'

const keys: readonly [FrontMatterKey, ...FrontMatterKey[]] = [
  'title',
  'author',
  'date',
  'lang',
  'slug',
  'summary',
  'tags',
  'draft',
  'aliases',
]

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

/**
 * Reads the YAML between a first line `---` and the next such line. A file that
 * does not begin so, or whose first `---` is a rule with prose below it, has none.
 * Every key that is wrong, or not known, is a problem on its own line.
 *
 * `readFrontMatter('---\ntitle: 雨\n---\n正文', 'rain.md')` has `matter` `{ title: '雨' }`,
 * `body` `'正文'` and `bodyLine` 4.
 */
export function readFrontMatter(text: string, file: string): Front {
  const lines = text.split('\n')
  const absent: Front = { matter: {}, lines: {}, body: text, bodyLine: 1, problems: [] }
  if (lines[0]?.trimEnd() !== '---' || !opensMatter(lines)) return absent
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (end < 0) {
    const message = 'found front matter without an end, expected a line `---` after its last key'
    return { ...absent, problems: [{ file, line: 1, message, severity: 'error' }] }
  }
  return {
    ...readYaml(lines.slice(1, end).join('\n'), file),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}

/** Whether the first line below `---` that says something is a key, or the end. */
function opensMatter(lines: readonly string[]): boolean {
  const first = lines.find((line, at) => at > 0 && line.trim() !== '' && !line.startsWith('#'))
  return first !== undefined && /^(?:["']?[A-Za-z][\w-]*["']?\s*:(?:\s|$)|---\s*$)/.test(first)
}

function readYaml(yaml: string, file: string): Pick<Front, 'matter' | 'lines' | 'problems'> {
  const counter = new LineCounter()
  // This schema keeps every value the string that the owner wrote: 007, no, 2020-02-16.
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
  })
  const lineOf = (offset: number) => counter.linePos(offset).line + 1
  const problems: Problem[] = document.errors.map(({ pos, message }) => ({
    file,
    line: lineOf(pos[0]),
    column: counter.linePos(pos[0]).col,
    message: `found YAML that cannot be read (${message}), expected \`key: value\` lines`,
    severity: 'error',
  }))
  const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY')
  if (!readable || !isMap(document.contents)) return { matter: {}, lines: {}, problems }

  const values: Record<string, unknown> = {}
  const lines: Partial<Record<FrontMatterKey, number>> = {}
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    const line = lineOf((key as Node).range?.[0] ?? 0) // parseDocument gives nodes alone
    const known = keys.find((each) => each === name)
    if (known === undefined) {
      const message = `found the unknown key \`${name}\`, expected \`${nearest(name, keys)}\` or another known key`
      problems.push({ file, line, message, severity: 'warning' })
      continue
    }
    const plain: unknown = (value as Node | null)?.toJS(document) ?? ''
    // A key that is left empty says nothing.
    if (plain !== '') values[known] = trimmed(plain)
    lines[known] = line
  }
  return { ...check(values, lines, file, problems), lines }
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  return Array.isArray(value) ? value.map(trimmed) : value
}

function check(
  values: Record<string, unknown>,
  lines: Front['lines'],
  file: string,
  problems: Problem[],
): Pick<Front, 'matter' | 'problems'> {
  const checked = frontMatterSchema.safeParse(values)
  if (checked.success) return { matter: checked.data, problems }
  const sound = { ...values }
  for (const { path, message } of checked.error.issues) {
    const key = path[0] as FrontMatterKey // the schema's own keys, one level deep
    const value = path.reduce<unknown>((part, step) => Reflect.get(Object(part), step), values)
    const found = typeof value === 'string' ? value : JSON.stringify(value)
    problems.push({
      file,
      line: lines[key] ?? 1,
      message: `found \`${found}\` as \`${key}\`, expected ${message}`,
      severity: 'error',
    })
    delete sound[key]
  }
  return { matter: frontMatterSchema.parse(sound), problems }
}
