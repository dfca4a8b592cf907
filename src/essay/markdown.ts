import type { Token } from 'markdown-it'
import type { Language } from './essay.ts'
import { screenHtml } from './foreign-html.ts'
import { htmlText } from './html-text.ts'
import { markdown } from './markdown-parser.ts'
import { findSlips } from './markdown-slips.ts'
import type { Problem } from './problem.ts'
import { safeHtml, safeInlineHtml } from './safe-html.ts'
import type { Passage } from './section-id.ts'
import { openingClause } from './sentence.ts'

/** What a body cannot say of itself. */
export interface MarkdownContext {
  /** Path as the owner knows it, for problems. */
  readonly file: string
  /** Line of the file that the body begins on, from 1. */
  readonly firstLine: number
  readonly lang: Language
  /** The title that the owner gave elsewhere. */
  readonly title?: string
}

/** A Markdown body, read. */
export interface MarkdownBody {
  /** The title; absent where neither the context nor a first-level heading has one. */
  readonly title?: string
  readonly passages: readonly Passage[]
  readonly problems: readonly Problem[]
}

/** A stretch of the body: its heading's tokens, and those below it. */
interface Stretch {
  readonly level: number
  readonly line: number
  readonly id?: string
  readonly heading: string
  readonly label: string
  readonly tokens: Token[]
}

const idShape = /^[A-Za-z][A-Za-z0-9_-]*$/

/**
 * Reads the body of an essay in Markdown: a passage for each heading that stands
 * at the top (not in a quote or list), and one of level 0, labelled with the
 * title, for the text before the first or below the title's own heading.
 *
 * `parseMarkdown('# 雨\n\n下了。\n\n## 停\n\n停了。', { file: 'rain.md', firstLine: 1, lang: 'zh-Hans' })`
 * has the title 雨 and two passages: 雨, of level 0, and 停, of level 2.
 */
export function parseMarkdown(body: string, context: MarkdownContext): MarkdownBody {
  const tokens = markdown.parse(body, {})
  const { file, firstLine } = context
  const warnings = [...screenHtml(tokens, file, firstLine), ...findSlips(tokens, file, firstLine)]
  const [lead, ...headed] = stretches(tokens, firstLine)
  const first = headed[0]
  const title = context.title ?? headed.find(({ level }) => level === 1)?.label
  const isTitle = first?.level === 1 && first.label === title

  const opening: Stretch = {
    ...lead,
    ...(isTitle && first.id !== undefined ? { id: first.id } : {}),
    label: title ?? '',
    tokens: isTitle ? [...lead.tokens, ...withoutWaysBack(first)] : lead.tokens,
  }
  const passages = [opening, ...headed.slice(isTitle ? 1 : 0)]
    .map((stretch) => passageOf(stretch, context.lang))
    .filter(({ level, html, text }) => level > 0 || text !== '' || html.includes('<img'))
  const wrong = passages.filter(({ explicitId = 'a' }) => !idShape.test(explicitId))
  return {
    ...(title === undefined ? {} : { title }),
    passages,
    problems: [...warnings, ...wrong.map((passage) => wrongId(passage, file))],
  }
}

/** The tokens below the title, which is not printed from here: no note leads back into it. */
function withoutWaysBack({ heading, tokens }: Stretch): Token[] {
  return tokens.filter(
    ({ type, meta }) => type !== 'note_back' || !heading.includes(`id="${meta?.id}"`),
  )
}

/** Parts the tokens at the headings that stand at the top; what is before the first comes first. */
function stretches(tokens: readonly Token[], firstLine: number): [Stretch, ...Stretch[]] {
  const lead: Stretch = { level: 0, line: firstLine, heading: '', label: '', tokens: [] }
  const found: [Stretch, ...Stretch[]] = [lead]
  let current = lead
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (token.type !== 'heading_open' || token.level > 0) {
      current.tokens.push(token)
      continue
    }
    const heading = safeInlineHtml(inlineHtml(tokens[at + 1]))
    at += 2 // its text, and its closing token
    const label = htmlText(heading).replaceAll('\n', ' ')
    // A heading without anything in it parts nothing.
    if (heading === '') continue
    const line = firstLine + (token.map?.[0] ?? 0)
    const id = token.meta?.id
    current = { level: Number(token.tag.slice(1)), line, heading, label, tokens: [] }
    if (typeof id === 'string') current = { ...current, id }
    found.push(current)
  }
  return found
}

function inlineHtml(token: Token | undefined): string {
  return markdown.renderer.renderInline(token?.children ?? [], markdown.options, {})
}

function passageOf(stretch: Stretch, lang: Language): Passage {
  const { level, line, id, heading, tokens } = stretch
  const html = safeHtml(markdown.renderer.render(tokens, markdown.options, {}), lang)
  const text = htmlText(html)
  // A picture alone as a heading has no words to name the section by.
  const label = stretch.label || openingClause(text.split('\n', 1)[0] ?? '')
  const key = level === 0 ? 'lead' : `${level} ${label}`
  const passage = { key, line, label, level, heading, html, text }
  return id === undefined ? passage : { ...passage, explicitId: id }
}

function wrongId({ explicitId, line }: Passage, file: string): Problem {
  const message = `found the id \`${explicitId}\`, expected ASCII letters, digits, hyphens and underscores after a first letter, such as \`{#spring}\``
  return { file, line, message, severity: 'error' }
}
