import type { Section } from './essay.ts'
import { fnv1a } from './fnv.ts'
import type { Problem } from './problem.ts'

/** A section before it has its id. */
export interface Passage extends Omit<Section, 'id'> {
  /** The id that the owner gave it. */
  readonly explicitId?: string
  /** What its id is made from otherwise: what stays the same when the passage moves. */
  readonly key: string
  /** Line of the file that it begins on, from 1. */
  readonly line: number
}

/** The ids of the page around an essay. */
const pageIds: ReadonlySet<string> = new Set([
  'failure',
  'main',
  'page',
  'query',
  'recent',
  'results',
  'status',
  'suggestions',
])

const letters = 'abcdefghjkmnpqrstvwxyz'
const digits = `0123456789${letters}`

/**
 * Six lower-case letters and digits, the first a letter, made from a text:
 * the 32 bits of its FNV-1a, written in base 32.
 *
 * `shortHash('2 春天')` is always the same, and differs from `shortHash('3 春天')`.
 */
export function shortHash(text: string): string {
  const hash = fnv1a(text)
  let id = letters.charAt(hash % letters.length)
  let rest = Math.floor(hash / letters.length)
  for (let length = 1; length < 6; length++) {
    id += digits.charAt(rest % digits.length)
    rest = Math.floor(rest / digits.length)
  }
  return id
}

/**
 * Gives each passage of an essay its id: the owner's, else a hash of its key, so
 * that a link lasts when the passage moves. Equal keys are told apart by order
 * (`-2`, `-3`); two equal ids of the owner's are an error, as is one that stands for
 * another part of the page.
 */
export function identify(
  passages: readonly Passage[],
  file: string,
): { readonly sections: readonly Section[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = (line: number, message: string) => {
    problems.push({ file, line, message, severity: 'error' })
  }
  const taken = new Map<string, number>()
  for (const { explicitId: id, line } of passages) {
    if (id === undefined) continue
    const first = taken.get(id)
    if (first === undefined) taken.set(id, line)
    else
      report(line, `found the id \`${id}\` again, expected another than the one on line ${first}`)
    if (pageIds.has(id)) report(line, `found the id \`${id}\`, expected another: the page has it`)
  }
  const counts = new Map<string, number>()
  const sections = passages.map(({ explicitId, key, line, ...section }) => {
    if (explicitId !== undefined) return { id: explicitId, ...section }
    const hash = shortHash(key)
    let count = counts.get(hash) ?? 1
    let id = count === 1 ? hash : `${hash}-${count}`
    while (taken.has(id)) id = `${hash}-${++count}`
    counts.set(hash, count + 1)
    taken.set(id, line)
    return { id, ...section }
  })
  return { sections, problems }
}
