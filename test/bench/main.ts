import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPaths } from '../../src/build/paths.ts'
import { samplePieces } from '../recall/pieces.ts'
import { type ServedSite, serveSite } from '../serve-site.ts'
import { measureAccuracy } from './accuracy.ts'
import { measureBuild } from './build-time.ts'
import { type BuiltCorpus, buildCopy, openBuilt, sectionsOf } from './built-corpus.ts'
import { measureDownload } from './download.ts'
import type { Engine, Fill } from './engine.ts'
import { measureGrowth } from './growth.ts'
import { measureLatency } from './latency.ts'
import { ours } from './ours.ts'
import { indexWithPagefind } from './peers/pagefind.ts'
import { plainEngine } from './plain-engine.ts'
import { type Part, report } from './report.ts'
import { measureThroughput } from './throughput.ts'
import { wholeMiniSearch, wholeMiniSearchPairs } from './whole-minisearch.ts'

/** How many pieces of the texts are asked for. */
const asked = { latency: 300, accuracy: 200, download: 20, throughput: 200 }
const peers = await installedPeers()
const { corpus } = buildPaths(process.env)

/** What can be measured, by its name on the command line; all of them where none is named. */
const parts: Readonly<Record<string, (corpus: BuiltCorpus) => Promise<readonly Part[]>>> = {
  engines: measureEngines,
  build: async (built) => (peers.length === 0 ? [] : [await measureBuild(corpus, built)]),
  served: measureServed,
  page: measurePage,
}
/** Needs no corpus: the essays are generated, 40,000 of them too where `--large` stands. */
const growth = 'growth'
const sizes = [5, 400, 4000, ...(process.argv.includes('--large') ? [40_000] : [])]

const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = chosen.filter((name) => ![...Object.keys(parts), growth].includes(name))
if (unknown.length > 0) {
  console.error(
    `found ${unknown.join(', ')}, expected some of ${[...Object.keys(parts), growth].join(', ')}`,
  )
  process.exit(1)
}

const name = process.env.CORPUS ? basename(corpus) : 'own'
const resultsOf = (name: string): string =>
  fileURLToPath(new URL(`results/${name}`, import.meta.url))
if (chosen.length === 0 || chosen.includes(growth)) {
  await report(await measureGrowth(sizes), resultsOf('generated'), 'Generated essays, seed 1')
  if (chosen.length === 1) process.exit()
}
const built = await buildCopy(corpus)
const { essays, sections, characters } = built.built
const size = [essays, sections, characters].map((count) => count.toLocaleString('en'))
const description = `Corpus ${name}: ${size[0]} essays, ${size[1]} sections, ${size[2]} characters`
try {
  for (const [part, measure] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(part)) continue
    for (const measured of await measure(built))
      await report(measured, resultsOf(name), description)
  }
} finally {
  await rm(built.output, { recursive: true })
}

async function measureEngines({ output }: BuiltCorpus): Promise<Part[]> {
  const index = await openBuilt(output)
  const sections = await sectionsOf(index)
  const engines: Engine[] = [ours(index, sections)]
  for (const fill of [wholeMiniSearchPairs, wholeMiniSearch, ...peers]) {
    engines.push(await fill(sections))
  }
  const queries = (await samplePieces(index, asked.latency)).map(({ piece }) => piece)
  return [
    // An index of its own: else what one has read, the other finds there.
    await measureLatency([plainEngine(await openBuilt(output)), ...engines], queries, output),
    await measureAccuracy(engines, queries.slice(0, asked.accuracy), sections),
  ]
}

/** What a browser fetches, and how much workerd answers. */
async function measureServed({ output }: BuiltCorpus): Promise<Part[]> {
  const index = await openBuilt(output)
  const pieces = (await samplePieces(index, 1000, 2)).filter(
    ({ piece }) => [...piece].length >= 2 && [...piece].length <= 4,
  )
  const queries = pieces.map(({ piece }) => encodeURIComponent(piece))
  const [site, floor] = [
    await serveCopy(output),
    await serveCopy(output, 'test/bench/ok-worker.ts'),
  ]
  const essays = [...new Set(pieces.map(({ section }) => `${site.origin}/essays/${section.slug}`))]
  const sections = pieces.map(
    ({ section }) => `${site.origin}/essays/${section.slug}/${section.id}`,
  )
  try {
    const throughput = await measureThroughput([
      { name: '"ok"', addresses: [`${floor.origin}/ok`] },
      { name: 'essay, a file', addresses: essays.slice(0, asked.throughput) },
      { name: 'essay at a section', addresses: sections.slice(0, asked.throughput) },
      {
        name: 'search',
        addresses: queries.map((query) => `${site.origin}/search?q=${query}`),
      },
    ])
    const pages = join(output, 'assets')
    if (peers.length === 0) return [throughput]
    await indexWithPagefind(pages)
    const asking = pieces.slice(0, asked.download).map(({ piece }) => piece)
    return [throughput, await measureDownload(site.origin, pages, asking)]
  } finally {
    await Promise.all([site.stop(), floor.stop()])
  }
}

/** The longest essay, one of its sections, the list and a search, as Lighthouse sees them. */
async function measurePage({ output }: BuiltCorpus): Promise<Part[]> {
  if (peers.length === 0) return []
  const { measurePages } = await import('./page-load.ts')
  const sections = await sectionsOf(await openBuilt(output))
  const [piece] = await samplePieces(await openBuilt(output), 1, 2)
  const lengths = new Map<string, number>()
  for (const { slug, text } of sections) {
    lengths.set(slug, (lengths.get(slug) ?? 0) + text.length)
  }
  const [[slug = ''] = []] = [...lengths].sort(([, one], [, other]) => other - one)
  const section = sections.findLast((each) => each.slug === slug)
  const site = await serveCopy(output)
  try {
    const part = await measurePages(site.origin, [
      ['essay', `/essays/${slug}`],
      ['essay at a section', `/essays/${slug}/${section?.id}`],
      ['list of essays', '/'],
      ['search', `/search?q=${encodeURIComponent(piece?.piece ?? '')}`],
    ])
    return [part]
  } finally {
    await site.stop()
  }
}

/** Serves a copy, which is removed when the site is stopped. */
async function serveCopy(output: string, entry?: string): Promise<ServedSite> {
  const copy = await mkdtemp(join(tmpdir(), 'wenyuan-bench-'))
  await cp(output, copy, { recursive: true })
  return serveSite(copy, entry)
}

/** The engines of other projects, where `npm run bench:peers` has installed them. */
async function installedPeers(): Promise<readonly Fill[]> {
  try {
    return (await import('./peers/engines.ts')).peers
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'))
      throw error
    console.error('Without the other projects: npm run bench:peers installs them.\n')
    return []
  }
}
