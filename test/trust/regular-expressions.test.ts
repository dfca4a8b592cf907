import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isSafe } from 'redos-detector'
import { describe, expect, it } from 'vitest'

/** What reads requests. The build reads only what its owner wrote. */
const layers = /^(?:search|http|routes|views|client|app|worker)\b/

const source = fileURLToPath(new URL('../../src/', import.meta.url))
/** A regular expression where one can stand: after what an operand cannot follow. */
const literal =
  /(?<=[(,=:[!&|?{};>]\s*|^\s*|\breturn )\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm

const expressions = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && layers.test(path))
  .flatMap((path) => {
    const text = readFileSync(join(source, path), 'utf8')
    return Array.from(text.matchAll(literal), ([, pattern = '', flags = '']) => ({
      path,
      pattern,
      flags,
    }))
  })
  .filter(({ pattern, flags }) => isExpression(pattern, flags))

/** A stretch of a template string between two slashes looks like one, and mostly is none. */
function isExpression(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags).flags === [...flags].sort().join('')
  } catch {
    return false
  }
}

/**
 * The detector knows neither property escapes nor sets within sets. In their place stands a set that
 * overlaps with what is likely beside it, which is the worse for backtracking.
 */
function known(pattern: string, flags: string): string {
  const named = pattern.replaceAll(/\\[pP]\{[^}]*\}/g, '\\w')
  if (!flags.includes('v')) return named
  let depth = 0
  let outermost = ''
  let plain = ''
  for (const [piece] of named.matchAll(/\\.|./gsu)) {
    if (piece === '[') depth += 1
    if (depth === 0) plain += piece
    else outermost += piece
    if (piece !== ']' || depth === 0) continue
    depth -= 1
    if (depth > 0) continue
    plain += outermost.lastIndexOf('[') > 0 ? '\\w' : outermost
    outermost = ''
  }
  return plain
}

/** Whether matching backtracks at most as often as the text is long, a few times over. */
const backtracksLittle = (pattern: string, flags: string): boolean =>
  isSafe(new RegExp(known(pattern, flags), flags.replaceAll(/[gydi]/g, '').replace('v', 'u')), {
    maxScore: 1000,
    maxSteps: 10_000,
  }).safe

/** Quadratic at worst, and only in HTML that the build made: there `<` always closes. */
const reviewed: readonly string[] = [
  'search/mark-html.ts: <!--[\\s\\S]*?-->|<rt\\b[^>]*>[\\s\\S]*?<\\/rt>|<a\\b[^>]* role="doc-[^>]*>[\\s\\S]*?<\\/a>|<[^>]*>|&(?:#\\d+|#x[\\da-f]+|[a-z]\\w*);|[^<&]|[<&]',
]

describe('regular expressions', () => {
  it('are found', () => expect(expressions.length).toBeGreaterThan(40))

  it.each(['(a+)+$', '(a|a)*b'])('like %s are seen to backtrack', (pattern) => {
    expect(backtracksLittle(pattern, '')).toBe(false)
  })

  it('do not backtrack, but for those that were looked at', () => {
    const wrong = expressions.filter(({ pattern, flags }) => !backtracksLittle(pattern, flags))
    expect(wrong.map(({ path, pattern }) => `${path}: ${pattern}`)).toEqual(reviewed)
  }, 60_000)
})
