/**
 * Sections that answer, as columns: a common character stands in as many sections as a site has, and
 * an object for each is what made a query slow.
 */
export interface Found {
  /** Their numbers, ascending. */
  readonly sections: Uint32Array
  readonly scores: Float64Array
  /** How many of the query's terms each holds. */
  readonly terms: Uint8Array
  /** 1 where more matched than the title of an essay that the section is only a part of. */
  readonly own: Uint8Array
}

/** A section that answers, by its number in the index. */
export interface Candidate {
  readonly section: number
  readonly score: number
}

/** Nothing. */
export const none: Found = columns(0)

/** Columns of a length, all zero. */
export function columns(length: number) {
  return {
    sections: new Uint32Array(length),
    scores: new Float64Array(length),
    terms: new Uint8Array(length),
    own: new Uint8Array(length),
  }
}

/** So many times more sections are copied in stretches between those of the other. */
const muchLarger = 8

/** The sections that are in either, or in both only, with the sums of their scores and terms. */
export function merge(one: Found, other: Found, both: boolean): Found {
  const [left, right] = [one.sections, other.sections]
  if (!both && left.length < right.length) return merge(other, one, both)
  if (!both && left.length > muchLarger * right.length) return insert(one, other)
  const room = both ? Math.min(left.length, right.length) : left.length + right.length
  const merged = columns(room)
  let [a, b, length] = [0, 0, 0]
  while (both ? a < left.length && b < right.length : a < left.length || b < right.length) {
    const inLeft = left[a] ?? Number.POSITIVE_INFINITY
    const inRight = right[b] ?? Number.POSITIVE_INFINITY
    if (!both || inLeft === inRight) {
      const ofLeft = inLeft <= inRight
      const ofRight = inRight <= inLeft
      merged.sections[length] = ofLeft ? inLeft : inRight
      merged.scores[length] =
        (ofLeft ? (one.scores[a] ?? 0) : 0) + (ofRight ? (other.scores[b] ?? 0) : 0)
      merged.terms[length] =
        (ofLeft ? (one.terms[a] ?? 0) : 0) + (ofRight ? (other.terms[b] ?? 0) : 0)
      merged.own[length] = (ofLeft ? (one.own[a] ?? 0) : 0) | (ofRight ? (other.own[b] ?? 0) : 0)
      length += 1
    }
    if (inLeft <= inRight) a += 1
    if (inRight <= inLeft) b += 1
  }
  return cut(merged, 0, length)
}

/** The sections of many with those of a few. */
function insert(many: Found, few: Found): Found {
  const merged = columns(many.sections.length + few.sections.length)
  let [from, length] = [0, 0]
  const copy = (until: number): void => {
    merged.sections.set(many.sections.subarray(from, until), length)
    merged.scores.set(many.scores.subarray(from, until), length)
    merged.terms.set(many.terms.subarray(from, until), length)
    merged.own.set(many.own.subarray(from, until), length)
    length += until - from
    from = until
  }
  for (const [at, section] of few.sections.entries()) {
    copy(firstNotBelow(many.sections, section, from))
    const inMany = many.sections[from] === section
    if (inMany) copy(from + 1)
    const place = inMany ? length - 1 : length
    merged.sections[place] = section
    merged.scores[place] = (merged.scores[place] ?? 0) + (few.scores[at] ?? 0)
    merged.terms[place] = (merged.terms[place] ?? 0) + (few.terms[at] ?? 0)
    merged.own[place] = (merged.own[place] ?? 0) | (few.own[at] ?? 0)
    length = place + 1
  }
  copy(many.sections.length)
  return cut(merged, 0, length)
}

/** Place of the first section that is not below a number, from a place on. */
function firstNotBelow(sections: Uint32Array, number: number, from: number): number {
  let low = from
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sections[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** The sections that are in either of all, added up in pairs, so that many cost little more than few. */
export function mergeAll(all: readonly Found[]): Found {
  const [only = none, ...others] = all
  if (others.length === 0) return only
  const half = all.length >> 1
  return merge(mergeAll(all.slice(0, half)), mergeAll(all.slice(half)), false)
}

/** The sections that `keep` says, by their place. */
function filter(found: Found, keep: (at: number) => boolean): Found {
  const kept = columns(found.sections.length)
  let length = 0
  for (let at = 0; at < found.sections.length; at++) {
    if (!keep(at)) continue
    kept.sections[length] = found.sections[at] ?? 0
    kept.scores[length] = found.scores[at] ?? 0
    kept.terms[length] = found.terms[at] ?? 0
    kept.own[length] = found.own[at] ?? 0
    length += 1
  }
  return cut(kept, 0, length)
}

/** The sections of one that are not in the other. */
export function without(one: Found, other: Found): Found {
  if (other.sections.length === 0) return one
  let b = 0
  return filter(one, (at) => {
    const section = one.sections[at] ?? 0
    while ((other.sections[b] ?? Number.POSITIVE_INFINITY) < section) b += 1
    return other.sections[b] !== section
  })
}

/** Sections that others find too score higher, by the scores of both. */
export function favour(one: Found, others: Found): Found {
  const scores = one.scores.slice()
  let b = 0
  for (const [at, section] of one.sections.entries()) {
    while ((others.sections[b] ?? Number.POSITIVE_INFINITY) < section) b += 1
    if (others.sections[b] === section) scores[at] = (scores[at] ?? 0) + (others.scores[b] ?? 0)
  }
  return { ...one, scores }
}

/** The sections from one number up to another. */
export function within(found: Found, from: number, until: number): Found {
  const first = firstNotBelow(found.sections, from, 0)
  return cut(found, first, firstNotBelow(found.sections, until, first))
}

/** Those where more matched than the title of an essay that they are only a part of. */
export function ownOf(found: Found): Found {
  return found.own.includes(0) ? filter(found, (at) => found.own[at] === 1) : found
}

function cut({ sections, scores, terms, own }: Found, from: number, until: number): Found {
  return {
    sections: sections.subarray(from, until),
    scores: scores.subarray(from, until),
    terms: terms.subarray(from, until),
    own: own.subarray(from, until),
  }
}
