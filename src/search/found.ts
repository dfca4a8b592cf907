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

/**
 * The sections that are in either, or in both only, with the sums of their scores and terms. No loop
 * here reads past the end of a column: engines run those that do several times slower.
 */
export function merge(one: Found, other: Found, both: boolean): Found {
  if (!both && one.sections.length === 0) return other
  if (!both && other.sections.length === 0) return one
  const [left, right] = [one.sections, other.sections]
  const room = both ? Math.min(left.length, right.length) : left.length + right.length
  const merged = columns(room)
  let [a, b, length] = [0, 0, 0]
  while (a < left.length && b < right.length) {
    const [inLeft, inRight] = [left[a] ?? 0, right[b] ?? 0]
    if (inLeft === inRight) {
      merged.sections[length] = inLeft
      merged.scores[length] = (one.scores[a] ?? 0) + (other.scores[b] ?? 0)
      merged.terms[length] = (one.terms[a] ?? 0) + (other.terms[b] ?? 0)
      merged.own[length] = (one.own[a] ?? 0) | (other.own[b] ?? 0)
      length += 1
    } else if (!both) {
      if (inLeft < inRight) copy(one, a, merged, length)
      else copy(other, b, merged, length)
      length += 1
    }
    if (inLeft <= inRight) a += 1
    if (inRight <= inLeft) b += 1
  }
  if (both) return cut(merged, 0, length)
  length = copyRest(one, a, merged, length)
  return cut(merged, 0, copyRest(other, b, merged, length))
}

type Columns = ReturnType<typeof columns>

/** Copies one section from a place to another. */
export function copy(from: Found, at: number, to: Columns, place: number): void {
  to.sections[place] = from.sections[at] ?? 0
  to.scores[place] = from.scores[at] ?? 0
  to.terms[place] = from.terms[at] ?? 0
  to.own[place] = from.own[at] ?? 0
}

/** Copies what stands from a place on; answers where the next would stand. */
export function copyRest(from: Found, at: number, to: Columns, place: number): number {
  const rest = cut(from, at, from.sections.length)
  to.sections.set(rest.sections, place)
  to.scores.set(rest.scores, place)
  to.terms.set(rest.terms, place)
  to.own.set(rest.own, place)
  return place + rest.sections.length
}

/** Place of the first section that is not below a number, from a place on. */
export function firstNotBelow(sections: Uint32Array, number: number, from: number): number {
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

/** The sections of one that are not in the other. */
export function without(one: Found, other: Found): Found {
  if (other.sections.length === 0) return one
  const kept = columns(one.sections.length)
  let [length, b] = [0, 0]
  for (let at = 0; at < one.sections.length; at++) {
    const section = one.sections[at] ?? 0
    while (b < other.sections.length && (other.sections[b] ?? 0) < section) b += 1
    if (b < other.sections.length && other.sections[b] === section) continue
    copy(one, at, kept, length)
    length += 1
  }
  return cut(kept, 0, length)
}

/** Sections that others find too score higher, by the scores of both. */
export function favour(one: Found, others: Found): Found {
  const scores = one.scores.slice()
  let b = 0
  for (let at = 0; at < scores.length && b < others.sections.length; at++) {
    const section = one.sections[at] ?? 0
    while (b < others.sections.length && (others.sections[b] ?? 0) < section) b += 1
    if (b < others.sections.length && others.sections[b] === section) {
      scores[at] = (scores[at] ?? 0) + (others.scores[b] ?? 0)
    }
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
  if (!found.own.includes(0)) return found
  const kept = columns(found.sections.length)
  let length = 0
  for (let at = 0; at < found.own.length; at++) {
    if (found.own[at] === 0) continue
    copy(found, at, kept, length)
    length += 1
  }
  return cut(kept, 0, length)
}

/** The sections from one place up to another. */
export function cut({ sections, scores, terms, own }: Found, from: number, until: number): Found {
  return {
    sections: sections.subarray(from, until),
    scores: scores.subarray(from, until),
    terms: terms.subarray(from, until),
    own: own.subarray(from, until),
  }
}
