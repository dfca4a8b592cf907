import type { Collection } from '../essay/collect.ts'
import type { EssaySummary, SourcedEssay } from '../essay/essay.ts'
import {
  type CataloguePage,
  type EssayFile,
  type EssayLink,
  type Forwards,
  libraryPaths,
  type WholeEssay,
} from '../essay/library.ts'
import { toMarkdown } from '../essay/to-markdown.ts'
import type { LinkRecord } from '../links/record.ts'
import type { BuiltIndex } from '../search/build-index.ts'
import { type Block, writeBlock } from '../search/cut-parts.ts'
import { indexPaths } from '../search/files.ts'
import type { MergedIndex } from '../search/merge-parts.ts'
import type { OutputFile } from './output.ts'

/** Essays on one page of the catalogue. */
const cataloguePage = 50

/** Pages that the catalogue takes. */
export const cataloguePages = (essays: number): number =>
  Math.max(1, Math.ceil(essays / cataloguePage))

/** The essays with what is shown beside them, in their order. */
export function wholeEssays(
  essays: readonly SourcedEssay[],
  collections: readonly Collection[],
  record: LinkRecord,
): readonly WholeEssay[] {
  const parts = collections.flatMap(({ slug: name, title, essays }) =>
    essays.map((slug) => ({ slug, collection: { name, title } })),
  )
  const bySlug = Map.groupBy(parts, ({ slug }) => slug)
  const sections = new Map(record.map(({ slug, sections }) => [slug, sections]))
  return essays.map((source, index) => {
    const { markdown: _markdown, chosenIds: _ids, ...essay } = source
    const neighbours = {
      ...link('previous', essays[index - 1]),
      ...link('next', essays[index + 1]),
    }
    const collections = bySlug.get(essay.slug)?.map(({ collection }) => collection) ?? []
    const file = { essay, neighbours, collections, markdown: toMarkdown(source) }
    return { ...file, ...forwardsOf(sections.get(essay.slug) ?? []) }
  })
}

/** The file that the Worker reads of an essay. */
export function essayFile(whole: WholeEssay): OutputFile {
  return fileOf(whole.essay.slug, whole)
}

/** What the Worker reads beside the essays' own files: one an earlier slug, and the lists. */
export function listFilesOf(essays: readonly SourcedEssay[], record: LinkRecord): OutputFile[] {
  return [...movedFiles(essays, record), ...catalogueFiles(essays)]
}

/** One file for each slug that no essay has any more. */
function movedFiles(essays: readonly SourcedEssay[], record: LinkRecord): OutputFile[] {
  const living = new Set(essays.map(({ slug }) => slug))
  const moved = new Map<string, EssayFile>()
  for (const { slug, was, lead, sections } of record) {
    for (const each of was) moved.set(each, { movedTo: slug })
    if (living.has(slug)) continue
    const movedTo = lead?.to === undefined ? {} : { movedTo: lead.to.slug }
    moved.set(slug, { ...movedTo, ...forwardsOf(sections) })
  }
  for (const { slug, aliases } of essays) {
    for (const alias of aliases) moved.set(alias, { ...moved.get(alias), movedTo: slug })
  }
  return [...moved].map(([slug, file]) => fileOf(slug, file))
}

function forwardsOf(sections: LinkRecord[number]['sections']): { readonly forwards?: Forwards } {
  const forwards = sections.flatMap(({ id, lead }) =>
    lead === undefined ? [] : [[id, { ...lead.to, gone: lead.kind === 'gone' }] as const],
  )
  return forwards.length === 0 ? {} : { forwards: Object.fromEntries(forwards) }
}

/** The files that the Worker reads of the index. */
export function indexFiles(index: BuiltIndex): OutputFile[] {
  return [...blockFiles(index.blocks), ...mergedFiles(index)]
}

/** Those with the sections' texts. */
export function blockFiles(blocks: readonly Block[]): OutputFile[] {
  return blocks.map((block) => ({
    path: indexPaths.block(block.first),
    content: writeBlock(block),
  }))
}

/** All others. */
export function mergedFiles({
  manifest,
  lengths,
  ranges,
  pinyin,
  syllables,
}: MergedIndex): OutputFile[] {
  return [
    json(indexPaths.manifest, manifest),
    { path: indexPaths.lengths, content: new Uint8Array(lengths.buffer) },
    ...[...ranges].map(([first, content]) => ({ path: indexPaths.range(first), content })),
    json(indexPaths.syllables, syllables),
    ...[...pinyin].map(([letter, homophones]) => json(indexPaths.pinyin(letter), homophones)),
  ]
}

function catalogueFiles(essays: readonly SourcedEssay[]): OutputFile[] {
  const pages = cataloguePages(essays.length)
  return Array.from({ length: pages }, (_, index) => {
    const page: CataloguePage = {
      total: essays.length,
      essays: essays.slice(index * cataloguePage, (index + 1) * cataloguePage).map(summaryOf),
      page: index + 1,
      pages,
    }
    return json(libraryPaths.catalogue(page.page), page)
  })
}

/** An essay without its text. */
export function summaryOf(essay: SourcedEssay): EssaySummary {
  const {
    sections: _sections,
    aliases: _aliases,
    markdown: _markdown,
    chosenIds: _ids,
    ...summary
  } = essay
  return summary
}

function link(
  side: 'previous' | 'next',
  essay: EssayLink | undefined,
): { readonly [key in typeof side]?: EssayLink } {
  return essay ? { [side]: { slug: essay.slug, title: essay.title } } : {}
}

function fileOf(slug: string, file: EssayFile): OutputFile {
  return json(libraryPaths.essay(slug), file)
}

/** A value as a file. It is written out when it is first asked for: who writes asks for few. */
export function json(path: string, value: unknown): OutputFile {
  let written: string | undefined
  return {
    path,
    get content() {
      written ??= JSON.stringify(value)
      return written
    },
  }
}
