import { writePack } from '../essay/pack.ts'
import { cut, isBound } from './cut.ts'
import type { SectionToIndex } from './number-sections.ts'

/** Size of a block's text, in characters. */
const blockSizes = { least: 10 * 1024, spread: 6 * 1024, most: 24 * 1024 }
/** Size of a part's text, in characters: an edit indexes one or two parts anew. */
const partSizes = { least: 96 * 1024, spread: 96 * 1024, most: 384 * 1024 }

/** Consecutive sections that are one file. */
export interface Block {
  /** Number of the first section. */
  readonly first: number
  readonly sections: readonly SectionToIndex[]
}

/** Consecutive sections that are indexed together: some blocks. */
export type Part = readonly Block[]

/** Cuts all sections, by their numbers, into blocks. */
export function cutBlocks(sections: readonly SectionToIndex[]): Block[] {
  const sizeOf = ({ text }: SectionToIndex): number => text.length
  const pieces = cut(sections, sizeOf, (section, size) =>
    isBound(nameOf(section), sizeOf(section), size, blockSizes),
  )
  let next = 0
  return [...pieces].map((sections) => {
    const first = next
    next += sections.length
    return { first, sections }
  })
}

/** Cuts blocks into parts. */
export function cutParts(blocks: readonly Block[]): Part[] {
  const sizeOf = ({ sections }: Block): number =>
    sections.reduce((sum, { text }) => sum + text.length, 0)
  return [
    ...cut(blocks, sizeOf, (block, size) => {
      const [first] = block.sections
      // By a name of its own: the section's says already that a block begins.
      return first !== undefined && isBound(`part ${nameOf(first)}`, sizeOf(block), size, partSizes)
    }),
  ]
}

/** A block as its file holds it. */
export function writeBlock({ sections }: Block): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  return writePack(
    sections.map(({ heading: _heading, ...section }, place) => [
      String(place),
      encoder.encode(JSON.stringify(section)),
    ]),
  )
}

const nameOf = ({ slug, id }: SectionToIndex): string => `${slug}/${id}`
