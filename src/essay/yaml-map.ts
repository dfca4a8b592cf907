import { type Document, isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'

/** Where some lines of YAML stand, and what they may say. */
export interface YamlContext<Schema extends z.ZodObject> {
  readonly file: string
  /** Line of the file that the YAML begins on, from 1. */
  readonly firstLine: number
  /** Every value arrives as the string that was written; a message says what was expected. */
  readonly schema: Schema
  /** How bad a key is that the schema does not know. */
  readonly unknownKey: Problem['severity']
}

/** What the lines say. */
export interface YamlMap<Values> {
  readonly values: Values
  /** Line of each key that is given, from 1. */
  readonly lines: Readonly<Partial<Record<keyof Values, number>>>
  readonly problems: readonly Problem[]
}

/** Takes note of a problem at an offset in the YAML. */
type Report = (offset: number, message: string, severity?: Problem['severity']) => void

/** The mistakes that owners make most, by the parser's code for them. */
const mistakes: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'found `: ` inside a value, expected quotes around that value, such as `title: "雨: 夜"`',
  TAB_AS_INDENT: 'found a tab at the beginning of a line, expected spaces',
  BAD_INDENT: 'found a bracket without its partner, expected it closed on the same line',
  MISSING_CHAR:
    'found a line without a key, or a quote opened above without its partner, expected `key: value`',
  MULTIPLE_DOCS: 'found a second line `---`, expected none below the first key',
  DUPLICATE_KEY: 'found this key a second time, expected it once',
}

/**
 * Reads `key: value` lines. Every key that is wrong, or not known, is a problem on
 * its own line, and the rest is kept. The colon of a known key may be full-width,
 * and needs no space behind it.
 *
 * `readYamlMap('title：雨', context)` has `values` `{ title: '雨' }` and `lines` `{ title: 1 }`.
 */
export function readYamlMap<Schema extends z.ZodObject>(
  yaml: string,
  { file, firstLine, schema, unknownKey }: YamlContext<Schema>,
): YamlMap<z.infer<Schema>> {
  const keys = Object.keys(schema.shape)
  const counter = new LineCounter()
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1
  const problems: Problem[] = []
  const report: Report = (offset, message, severity = 'error') => {
    const column = counter.linePos(offset).col
    problems.push({ file, line: lineAt(offset), column, message, severity })
  }
  // This schema keeps every value the string that the owner wrote: 007, no, 2020-02-16.
  const document = parseDocument(withPlainColons(yaml, keys), {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
  })
  const values: Record<string, unknown> = {}
  const lines: Partial<Record<string, number>> = {}
  for (const { key, offset, value } of isReadable(document, report) ? pairsOf(document) : []) {
    if (!keys.includes(key)) {
      report(
        offset,
        `found the unknown key \`${key}\`, expected ${expected(key, keys)}`,
        unknownKey,
      )
      continue
    }
    lines[key] = lineAt(offset)
    // A key that is left empty says nothing.
    if (value !== '') values[key] = value
  }
  const checked = check(schema, values)
  for (const { key, message } of checked.wrong) {
    problems.push({ file, line: lines[key] ?? firstLine, message, severity: 'error' })
  }
  // Only keys of the schema were put in.
  return { values: checked.values, lines: lines as YamlMap<z.infer<Schema>>['lines'], problems }
}

function withPlainColons(yaml: string, keys: readonly string[]): string {
  return yaml.replace(new RegExp(`^(${keys.join('|')})[ \\t]*[:：][ \\t]*`, 'gm'), '$1: ')
}

/** Whether the document is keys and values; what keeps it from that is reported. */
function isReadable(document: Document.Parsed, report: Report): boolean {
  for (const { code, pos, message } of document.errors) {
    const other = `found YAML that cannot be read (${message}), expected \`key: value\` lines`
    report(pos[0], mistakes[code] ?? other)
  }
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return false
  if (document.contents !== null && !isMap(document.contents)) {
    report(0, 'found no keys, expected `key: value` lines')
    return false
  }
  let plain = true
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && node.anchor === undefined && node.tag === undefined) return
      plain = false
      report(
        node.range?.[0] ?? 0,
        'found `*`, `&` or `!` before a value, expected quotes around it',
      )
    },
  })
  return plain
}

/** The keys with their values: strings and lists of strings, without spaces around them. */
function pairsOf(document: Document.Parsed) {
  const { contents } = document
  const plain = new Map(Object.entries(Object(document.toJS())))
  return (isMap(contents) ? contents.items : []).map(({ key }) => {
    const name = isScalar(key) ? String(key.value) : String(key)
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    return { key: name, offset, value: trimmed(plain.get(name) ?? '') }
  })
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  return Array.isArray(value) ? value.map(trimmed) : value
}

function expected(name: string, keys: readonly string[]): string {
  const meant = nearest(name, keys)
  return meant === undefined
    ? `one of ${keys.map((key) => `\`${key}\``).join(', ')}`
    : `\`${meant}\``
}

/** The values that are as expected, and what is wrong with the others. */
function check<Schema extends z.ZodObject>(schema: Schema, written: Record<string, unknown>) {
  const checked = schema.safeParse(written)
  if (checked.success) return { values: checked.data, wrong: [] }
  const sound = { ...written }
  const wrong = checked.error.issues.map(({ path, message }) => {
    const key = String(path[0])
    const value = path.reduce<unknown>((part, step) => Reflect.get(Object(part), step), written)
    const found = typeof value === 'string' ? value : JSON.stringify(value)
    delete sound[key]
    return { key, message: `found \`${found}\` as \`${key}\`, expected ${message}` }
  })
  return { values: schema.parse(sound), wrong }
}
