import type { MarkdownIt as Parser, Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'

/** Makes a token that is no element. */
type Make = (type: string, nesting: -1 | 0 | 1) => Token

/**
 * Reads footnotes, `雨[^a]` and `[^a]: 见某书`, and puts each at the end of the section, or of the
 * text before the first heading, in which it is first referred to. They are numbered through the
 * essay. A note to which nothing refers, or whose label was there before, stays in sight as written.
 */
export function readFootnotes(parser: Parser): void {
  parser.use(footnote)
  // The plugin's own place for notes is the end of all text; notes inside a line would need another.
  parser.core.ruler.disable('footnote_tail')
  parser.inline.ruler.disable('footnote_inline')
  parser.core.ruler.push('footnotes', (state) => {
    state.tokens = placeNotes(state.tokens, (type, nesting) => new state.Token(type, '', nesting))
  })
  Object.assign(parser.renderer.rules, {
    footnote_ref: (tokens: readonly Token[], at: number) => {
      const { number, id } = tokens[at]?.meta ?? {}
      return `<sup><a id="${id}" href="#note.${number}" role="doc-noteref">[${number}]</a></sup>`
    },
    notes_open: () => '<ol class="notes">\n',
    notes_close: () => '</ol>\n',
    note_open: (tokens: readonly Token[], at: number) => {
      const { number } = tokens[at]?.meta ?? {}
      return `<li id="note.${number}" value="${number}">\n`
    },
    note_close: () => '</li>\n',
    note_back: (tokens: readonly Token[], at: number) =>
      ` <a href="#${tokens[at]?.meta?.id}" role="doc-backlink">↩\ufe0e</a>`,
  })
}

function placeNotes(tokens: readonly Token[], make: Make): Token[] {
  const notes = definitions(tokens)
  const numbers = new Map<string, number>()
  const counts = new Map<string, number>()
  const placed: Token[] = []
  let waiting: string[] = []

  const place = (): void => {
    // What a note refers to is appended, and stands below it.
    const here: Token[][] = []
    for (const label of waiting) {
      const note = notes.get(label)
      if (note === undefined || numbers.has(label)) continue
      numbers.set(label, numbers.size + 1)
      waiting.push(...labelsIn(note))
      here.push([meant(make('note_open', 1), { label }), ...note, make('note_close', -1)])
    }
    waiting = []
    if (here.length === 0) return
    placed.push(make('notes_open', 1), ...here.flat(), make('notes_close', -1))
  }
  for (const token of textOf(tokens, notes, make)) {
    if (token.type === 'heading_open' && token.level === 0) place()
    placed.push(token)
    waiting.push(...labelsIn([token]))
  }
  place()

  for (const reference of referencesIn(placed)) {
    const label = labelOf(reference)
    const number = numbers.get(label)
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    if (number === undefined) Object.assign(reference, { type: 'text', content: `[^${label}]` })
    else meant(reference, { number, id: referenceId(number, count) })
  }
  return withWaysBack(placed, numbers, counts, make)
}

/** The id of a reference: `noteref.2`, then `noteref.2.2`. No section's id has a full stop. */
function referenceId(number: number, count: number): string {
  return count === 1 ? `noteref.${number}` : `noteref.${number}.${count}`
}

/** Ends each note with a link to each reference to it, in its last paragraph if it ends with one. */
function withWaysBack(
  tokens: readonly Token[],
  numbers: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
  make: Make,
): Token[] {
  const out: Token[] = []
  let current = { number: 0, count: 0 }
  for (const token of tokens) {
    if (token.type === 'note_open') {
      const label = labelOf(token)
      current = { number: numbers.get(label) ?? 0, count: counts.get(label) ?? 0 }
      meant(token, { number: current.number })
    }
    if (token.type === 'note_close') {
      const end = out.at(-1)?.type === 'paragraph_close' ? out.splice(-1) : []
      for (let count = 1; count <= current.count; count++) {
        out.push(meant(make('note_back', 0), { id: referenceId(current.number, count) }))
      }
      out.push(...end)
    }
    out.push(token)
  }
  return out
}

/** The notes to which something outside of notes leads, by label; of equal labels the first. */
function definitions(tokens: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const all = new Map<string, readonly Token[]>()
  const outside: Token[] = []
  for (const { label, inside, token } of parted(tokens)) {
    if (label === undefined) outside.push(token)
    else if (!all.has(label)) all.set(label, inside)
  }
  const reached = new Set(labelsIn(outside))
  for (const label of reached) {
    for (const next of labelsIn(all.get(label) ?? [])) reached.add(next)
  }
  return new Map([...all].filter(([label]) => reached.has(label)))
}

/** The tokens without the notes, but with those that stay in sight: their label is text again. */
function textOf(
  tokens: readonly Token[],
  notes: ReadonlyMap<string, readonly Token[]>,
  make: Make,
): Token[] {
  const taken = new Set<string>()
  return [...parted(tokens)].flatMap(({ label, inside, token }) => {
    if (label === undefined) return [token]
    if (notes.has(label) && !taken.has(label)) {
      taken.add(label)
      return []
    }
    const first = inside[1]
    const written = Object.assign(make('text', 0), { content: `[^${label}]: ` })
    if (inside[0]?.type === 'paragraph_open') first?.children?.unshift(written)
    return inside
  })
}

interface Part {
  readonly token: Token
  /** Of a note, with what is in it. */
  readonly label?: string
  readonly inside: readonly Token[]
}

/** Each token outside of notes, and each note in one piece. */
function* parted(tokens: readonly Token[]): Generator<Part> {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (token.type !== 'footnote_reference_open') {
      yield { token, inside: [] }
      continue
    }
    const isEnd = (other: Token | undefined) =>
      other?.type === 'footnote_reference_close' && other.level === token.level
    let end = at + 1
    while (end < tokens.length && !isEnd(tokens[end])) end += 1
    yield { token, label: labelOf(token), inside: tokens.slice(at + 1, end) }
    at = end
  }
}

function referencesIn(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(({ children }) =>
    (children ?? []).filter(({ type }) => type === 'footnote_ref'),
  )
}

function labelsIn(tokens: readonly Token[]): string[] {
  return referencesIn(tokens).map(labelOf)
}

/** What a note, or a reference to it, is called in the text. */
function labelOf({ meta }: Token): string {
  return String(meta?.label)
}

function meant(token: Token, meta: Readonly<Record<string, string | number>>): Token {
  token.meta = meta
  return token
}
