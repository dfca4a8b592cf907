import type { Token } from 'markdown-it'
import type { Problem } from './problem.ts'

/** A line that was meant as a heading: `#春天`, not `#春天 #雨`, `#春天#` or `#12`. */
const heading = /^(#{1,6})(?=[^\s#\d])[^#]{1,40}$/
/** A sentence in Chinese, as code hardly has it. */
const sentence = /\p{Script=Han}[。！？]/u

/**
 * Warns of what Markdown takes otherwise than owners mean it: a heading without a
 * space behind its `#`, and paragraphs that an indent makes into code.
 *
 * @param tokens the tokens of a whole file
 * @param firstLine line of the file that the first token is on, from 1
 */
export function findSlips(tokens: readonly Token[], file: string, firstLine: number): Problem[] {
  return tokens.flatMap(({ type, content, map, level }) => {
    const line = firstLine + (map?.[0] ?? 0)
    const warn = (at: number, message: string): Problem => ({
      file,
      line: line + at,
      message,
      severity: 'warning',
    })
    if (type === 'code_block' && sentence.test(content)) {
      const message =
        'found text behind four spaces or a tab, which Markdown shows as code: expected a paragraph to begin without them'
      return [warn(0, message)]
    }
    // Those at the top alone: deeper down they part nothing.
    if (type !== 'inline' || level > 1) return []
    return content.split('\n').flatMap((text, at) => {
      const [, signs] = heading.exec(text) ?? []
      if (signs === undefined) return []
      return [
        warn(at, `found \`${text}\`, which is no heading: expected a space after \`${signs}\``),
      ]
    })
  })
}
