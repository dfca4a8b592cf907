import type { Essay, Section } from '../../src/essay/essay.ts'
import type { Files } from '../../src/essay/files.ts'
import { type BuiltIndex, buildIndex } from '../../src/search/build-index.ts'
import { indexPaths } from '../../src/search/files.ts'
import { type Index, openIndex } from '../../src/search/open-index.ts'

/** An essay for tests: each paragraph is a section, and one that starts with `#` has a heading. */
export function essayOf(slug: string, title: string, ...paragraphs: readonly string[]): Essay {
  return {
    slug,
    title,
    lang: 'zh-Hans',
    summary: '',
    tags: [],
    aliases: [],
    length: 0,
    sections: paragraphs.map((paragraph, index) => sectionOf(`s${index + 1}`, paragraph)),
  }
}

function sectionOf(id: string, paragraph: string): Section {
  const [, heading, text] = /^#(.*)\n(.*)$/s.exec(paragraph) ?? []
  return heading === undefined
    ? { id, label: paragraph.slice(0, 6), level: 0, heading: '', html: '', text: paragraph }
    : { id, label: heading, level: 2, heading, html: '', text: text ?? '' }
}

/** An index over files in memory, which counts what is read and fails where it is told to. */
export interface TestIndex {
  readonly built: BuiltIndex
  readonly files: Files
  readonly index: Index
  readonly reads: string[]
  readonly missing: Set<string>
}

/** Builds an index and opens it. */
export function indexOf(essays: readonly Essay[]): TestIndex {
  const built = buildIndex(essays, { start() {}, step() {} })
  const reads: string[] = []
  const missing = new Set<string>()
  const json = new Map<string, unknown>([
    [indexPaths.manifest, built.manifest],
    [indexPaths.syllables, built.syllables],
    ...[...built.pinyin].map(([letter, table]) => [indexPaths.pinyin(letter), table] as const),
  ])
  const bytes = new Map<string, Uint8Array>([
    [indexPaths.lengths, new Uint8Array(new Uint16Array(built.lengths).buffer)],
    ...built.ranges.map((range, number) => [indexPaths.range(number), range] as const),
    ...built.blocks.map((block, number) => [indexPaths.block(number), block] as const),
  ])
  const files: Files = {
    json: async (path) => {
      reads.push(path)
      return missing.has(path) ? undefined : json.get(path)
    },
    bytes: async (path) => {
      reads.push(path)
      const content = bytes.get(path)
      return missing.has(path) || !content ? undefined : new Uint8Array(content).buffer
    },
  }
  return { built, files, index: openIndex(files), reads, missing }
}
