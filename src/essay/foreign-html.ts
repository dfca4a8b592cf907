import type { Token } from 'markdown-it'
import { type Tag, tagsOf } from './html-tags.ts'
import type { Problem } from './problem.ts'
import { allowedTags, embeddedTags } from './safe-html.ts'

/** Elements without meaning of their own: the text in them stays, and nothing is lost. */
const plain = new Set(
  'article aside body center col colgroup font footer head header html main nav picture section source span time wbr'.split(
    ' ',
  ),
)

/** Elements that have no end. */
const voidTags = new Set('area base embed input link meta param track'.split(' '))

/** Takes note of a kind of element; its line is counted for the first alone. */
type Report = (kind: string, line: () => number, message: string) => void

/**
 * Finds the raw HTML that an essay cannot show, a warning for each kind of
 * element, and keeps it from taking the text after it along: an opening tag
 * without its end, as in prose about `<dialog>`, is shown as it is written.
 *
 * @param tokens the tokens of a whole file; those of raw HTML are changed in place
 * @param firstLine line of the file that the first token is on, from 1
 */
export function screenHtml(tokens: readonly Token[], file: string, firstLine: number): Problem[] {
  const problems = new Map<string, Problem>()
  const report: Report = (kind, line, message) => {
    if (problems.has(kind)) return
    problems.set(kind, { file, line: line(), message, severity: 'warning' })
  }
  for (const token of tokens) {
    const line = firstLine + (token.map?.[0] ?? 0)
    if (token.type === 'html_block') screenBlock(token, line, report)
    else if (token.type === 'inline') screenInline(token.children ?? [], line, report)
  }
  return [...problems.values()]
}

function isForeign(name: string): boolean {
  return !allowedTags.has(name) && !plain.has(name)
}

function screenBlock(token: Token, line: number, report: Report): void {
  const html = token.content
  if (html.trimStart().startsWith('<!--') && !html.includes('-->')) {
    report(
      '!--',
      () => line,
      'found `<!--` without its end, which hides all text below: expected `-->`',
    )
  }
  const tags = tagsOf(html)
  const lastEnd = new Map(tags.filter(({ closing }) => closing).map((tag) => [tag.name, tag.start]))
  let kept = ''
  let from = 0
  for (const { name, closing, start, end } of tags) {
    if (closing || !isForeign(name)) continue
    report(name, () => line + linesIn(html.slice(0, start)), dropped(name))
    if (!embeddedTags.has(name) || (lastEnd.get(name) ?? -1) > start) continue
    kept += html.slice(from, start)
    from = end
  }
  token.content = kept + html.slice(from)
}

function screenInline(children: readonly Token[], start: number, report: Report): void {
  const tags = children.map((child) =>
    child.type === 'html_inline' ? tagsOf(child.content)[0] : undefined,
  )
  const firstStart = new Map<string, number>()
  const lastEnd = new Map<string, number>()
  for (const [at, tag] of tags.entries()) {
    if (tag?.closing) lastEnd.set(tag.name, at)
    else if (tag !== undefined && !firstStart.has(tag.name)) firstStart.set(tag.name, at)
  }
  let line = start
  for (const [at, child] of children.entries()) {
    const tag = tags[at]
    if (tag !== undefined && isForeign(tag.name)) {
      const { name, closing } = tag
      const paired = closing
        ? (firstStart.get(name) ?? at) < at
        : voidTags.has(name) || (lastEnd.get(name) ?? at) > at
      if (!closing || !paired) report(name, () => line, paired ? dropped(name) : written(tag))
      if (!paired) child.type = 'text'
    }
    line += child.type.endsWith('break') ? 1 : linesIn(child.content)
  }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

function dropped(name: string): string {
  return `found \`<${name}>\`, which an essay cannot show and which is left out: expected text, images, or a link to it`
}

function written({ name, closing }: Tag): string {
  return `found \`<${closing ? '/' : ''}${name}>\`, which is shown as written: expected it in backticks, or none`
}
