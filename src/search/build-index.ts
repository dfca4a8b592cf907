import type { Essay } from '../essay/essay.ts'
import { type Block, cutBlocks, cutParts } from './cut-parts.ts'
import { indexPart } from './index-part.ts'
import { type MergedIndex, mergeParts } from './merge-parts.ts'
import { numberSections } from './number-sections.ts'

/** A whole index, cut for static files. */
export interface BuiltIndex extends MergedIndex {
  readonly blocks: readonly Block[]
}

/**
 * Indexes every section of the essays with MiniSearch, part by part, and cuts the postings, sorted by
 * term, into ranges. The same essays give the same bytes.
 */
export function buildIndex(essays: readonly Essay[]): BuiltIndex {
  const { sections, ...lists } = numberSections(essays)
  const blocks = cutBlocks(sections)
  const parts = cutParts(blocks).map((part) => indexPart(part.flatMap(({ sections }) => sections)))
  const firsts = blocks.map(({ first }) => first)
  return { ...mergeParts(parts, { ...lists, blocks: firsts }), blocks }
}
