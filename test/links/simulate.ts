import { essayFile, listFilesOf, wholeEssays } from '../../src/build/site-files.ts'
import type { SourcedEssay } from '../../src/essay/essay.ts'
import { type EssayFile, libraryPaths } from '../../src/essay/library.ts'
import { type ParsedFile, parseFile, settleSlugs } from '../../src/essay/parse.ts'
import { placeOf } from '../../src/http/place.ts'
import { readRecord } from '../../src/links/read-record.ts'
import { settleLinks } from '../../src/links/settle-links.ts'
import { writeRecord } from '../../src/links/write-record.ts'
import { type Draft, fileOf, newDraft } from './draft.ts'
import { type EditKind, edits } from './edits.ts'
import { type Random, random } from './random.ts'

/** How old links fared. */
export interface Fate {
  /** Links whose section still has some of its text somewhere. */
  readonly alive: number
  /** Of those, the ones that reach the section that holds most of it. */
  readonly reached: number
  /** Links whose text is gone. */
  readonly gone: number
  /** Links, of all, that lead nowhere. */
  readonly lost: number
}

/** A link's text counts as gone when less of it is left than this share. */
const alive = 0.2

interface Site {
  readonly essays: readonly SourcedEssay[]
  readonly record: string
}

/** Builds, as `readCorpus` does, with the record as the last build wrote it. */
function build(drafts: readonly Draft[], record: string, parsed: Map<string, ParsedFile>): Site {
  const files = drafts.map((draft) => {
    const file = fileOf(draft)
    const key = `${file.path}\n${file.text}`
    const known = parsed.get(key) ?? parseFile(file)
    parsed.set(key, known)
    return known
  })
  const { essays } = settleSlugs(files.flatMap(({ essays }) => essays))
  const read = record === '' ? { record: [], problems: [] } : readRecord(record, 'links.lock')
  const settled = settleLinks(essays, read.record, 'links.lock')
  const problems = [...read.problems, ...settled.problems]
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return { essays: settled.essays, record: writeRecord(settled.record) }
}

/** Follows a link through the Worker's files to a section, as `slug number`, or to an essay. */
function follow(files: ReadonlyMap<string, EssayFile>, link: string): string | undefined {
  let [slug = '', id] = link.split('/')
  for (let steps = 0; steps < 10; steps++) {
    const file = files.get(libraryPaths.essay(slug))
    if (!file) return undefined
    const place = placeOf(file, slug, id)
    if ('whole' in place) {
      return `${slug} ${place.whole.essay.sections.findIndex(({ id }) => id === place.section?.id)}`
    }
    if (place.elsewhere.slug === undefined) return 'home'
    slug = place.elsewhere.slug
    id = place.elsewhere.id
  }
  return undefined
}

/** Shares every link of some essays, edits them, building after each edit, and follows the links. */
export function simulate(seed: number, kinds: readonly EditKind[], steps = 10): Fate {
  const source: Random = random(seed)
  let drafts: readonly Draft[] = ['one', 'two', 'three'].map((name) => newDraft(source, name))
  const parsed = new Map<string, ParsedFile>()
  let site = build(drafts, '', parsed)
  const sizes = new Map<string, number>()
  drafts = drafts.map((draft) => ({
    ...draft,
    sections: draft.sections.map((section, at) => {
      const id = site.essays.find(({ slug }) => slug === draft.name)?.sections[at]?.id
      const link = `${draft.name}/${id}`
      const sentences = section.sentences.map(({ text }) => ({ text, link, kept: text.length }))
      sizes.set(
        link,
        sentences.reduce((sum, { kept }) => sum + kept, 0),
      )
      return { ...section, sentences }
    }),
  }))
  for (let step = 0; step < steps; step++) {
    drafts = edits[source.pick(kinds)](drafts, source)
    site = build(drafts, site.record, parsed)
  }
  const { record } = readRecord(site.record, 'links.lock')
  const files = new Map(
    [
      ...wholeEssays(site.essays, [], record).map(essayFile),
      ...listFilesOf(site.essays, record),
    ].map(({ path, content }) => [
      path,
      // The build wrote it from a value of this type.
      JSON.parse(String(content)) as EssayFile,
    ]),
  )
  const holdings = new Map<string, Map<string, number>>()
  for (const { name, sections } of drafts) {
    for (const [at, { sentences }] of sections.entries()) {
      for (const { link, kept } of sentences) {
        if (link === undefined) continue
        const held = holdings.get(link) ?? new Map<string, number>()
        holdings.set(link, held.set(`${name} ${at}`, (held.get(`${name} ${at}`) ?? 0) + kept))
      }
    }
  }
  const fate = { alive: 0, reached: 0, gone: 0, lost: 0 }
  for (const [link, size] of sizes) {
    const held = holdings.get(link) ?? new Map<string, number>()
    const most = Math.max(0, ...held.values())
    const at = follow(files, link)
    if (at === undefined) fate.lost += 1
    if (most < alive * size) fate.gone += 1
    else {
      fate.alive += 1
      if (held.get(at ?? '') === most) fate.reached += 1
    }
  }
  return fate
}

/** The same for many histories, one a seed. */
export function simulateAll(
  seeds: readonly number[],
  kinds: readonly EditKind[],
  steps = 10,
): Fate & { readonly share: number } {
  const all = { alive: 0, reached: 0, gone: 0, lost: 0 }
  for (const seed of seeds) {
    const fate = simulate(seed, kinds, steps)
    all.alive += fate.alive
    all.reached += fate.reached
    all.gone += fate.gone
    all.lost += fate.lost
  }
  return { ...all, share: all.reached / all.alive }
}
