import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { readFootnotes } from './footnotes.ts'

/**
 * The parser of essays in Markdown: CommonMark with tables, strikethrough, raw
 * HTML, links from bare addresses, emphasis beside Chinese punctuation, footnotes, notes such
 * as `[1]: 见下文`, which stay in sight, and ids on headings (`## Heading {#id}`, in the `meta` of the opening token).
 */
export const markdown: Parser = MarkdownIt({ html: true, linkify: true, typographer: false })
  .use(cjkFriendly)
  .use(linkWholeAddresses)
  .use(readFootnotes)
  .use(keepNotes)
  .use(readHeadingIds)

function linkWholeAddresses(parser: Parser): void {
  // Bare names are no addresses: README.md and main.rs would be sites too.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  parser.core.ruler.after('linkify', 'linkify_before_han', ({ tokens, Token }) => {
    for (const { children } of tokens) {
      for (let at = (children?.length ?? 0) - 3; at >= 0; at--) {
        const [open, text, close] = children?.slice(at, at + 3) ?? []
        if (open?.markup !== 'linkify' || open.nesting !== 1 || !text || !close) continue
        // Chinese written on after an address, as in “https://example.com是”, is not in it.
        const length = text.content.search(/(?<=\w)\p{Script=Han}/u)
        if (length < 0) continue
        const rest = new Token('text', '', 0)
        rest.content = text.content.slice(length)
        text.content = text.content.slice(0, length)
        open.attrSet('href', parser.normalizeLink(text.content))
        children?.splice(at + 3, 0, rest)
      }
    }
  })
}

/** What a line `[1]: …` begins with that is a note, and no address: a label with a space, or Chinese prose. */
const note =
  /\[(?:\^[^\]\n]*\]:|[^[\]\n]+\]:\s*(?![\p{Script=Han}\w%-]+(?:\/|\.\w))\p{Script=Han})/uy

function keepNotes(parser: Parser): void {
  // CommonMark takes them for the addresses of links, and would show nothing.
  const paragraph = parser.block.ruler.getRules('').at(-1)
  parser.block.ruler.before(
    'reference',
    'note',
    (state, line, end, silent) => {
      const indent = (state.sCount[line] ?? 0) - state.blkIndent
      note.lastIndex = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
      if (indent >= 4 || !note.test(state.src)) return false
      return silent || (paragraph?.(state, line, end, false) ?? false)
    },
    { alt: ['paragraph'] },
  )
}

function readHeadingIds(parser: Parser): void {
  parser.core.ruler.before('inline', 'heading_id', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      const text = tokens[at + 1]
      if (token.type !== 'heading_open' || text === undefined) continue
      const start = text.content.lastIndexOf('{#')
      const id = text.content.slice(start + 2, -1)
      if (start < 0 || !text.content.endsWith('}') || /[\s{}]/.test(id)) continue
      token.meta = { id }
      text.content = text.content.slice(0, start).trimEnd()
    }
  })
}
