import { indexFiles } from '../../src/build/site-files.ts'
import type { Essay, Section } from '../../src/essay/essay.ts'
import type { Files } from '../../src/essay/files.ts'
import { type BuiltIndex, buildIndex } from '../../src/search/build-index.ts'
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
  const built = buildIndex(essays)
  const reads: string[] = []
  const missing = new Set<string>()
  const contents = new Map(indexFiles(built).map(({ path, content }) => [path, content]))
  const read = (path: string) => {
    reads.push(path)
    return missing.has(path) ? undefined : contents.get(path)
  }
  const files: Files = {
    json: async (path) => {
      const content = read(path)
      return content && JSON.parse(String(content))
    },
    bytes: async (path) => {
      const content = read(path)
      return content instanceof Uint8Array ? new Uint8Array(content).buffer : undefined
    },
  }
  return { built, files, index: openIndex(files), reads, missing }
}
