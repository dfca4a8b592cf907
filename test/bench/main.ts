import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPaths } from '../../src/build/paths.ts'
import { type Sample, samplePieces } from '../recall/pieces.ts'
import { measureAccuracy } from './accuracy.ts'
import { measureBuild } from './build-time.ts'
import { type BuiltCorpus, buildCopy, openBuilt, sectionsOf } from './built-corpus.ts'
import { measureDownload } from './download.ts'
import { type Engine, fill, type WholeIndex } from './engine.ts'
import { measureGrowth } from './growth.ts'
import { measureInWorkerd } from './in-workerd.ts'
import { measureLatency } from './latency.ts'
import { ours } from './ours.ts'
import { indexWithPagefind } from './peers/pagefind.ts'
import { generateWithVitePress } from './peers/vitepress.ts'
import { plainEngine } from './plain-engine.ts'
import { type Part, report } from './report.ts'
import { serveCopy } from './serve-copy.ts'
import { sourceEssays } from './source-essays.ts'
import { measureThroughput } from './throughput.ts'
import { wholeMiniSearch, wholeMiniSearchPairs } from './whole-minisearch.ts'

/** How many pieces of the texts are asked for. */
const asked = { latency: 300, accuracy: 200, download: 20, throughput: 200 }
const peers = await installedPeers()
const whole = [wholeMiniSearchPairs, wholeMiniSearch, ...peers]
const { corpus } = buildPaths(process.env)

/** What can be measured, by its name on the command line; all of them where none is named. */
const parts: Readonly<Record<string, (corpus: BuiltCorpus) => Promise<readonly Part[]>>> = {
  engines: measureEngines,
  workerd: async (built) =>
    peers.length === 0 ? [] : measureInWorkerd(built, whole, asked.latency),
  build: async (built) => (peers.length === 0 ? [] : [await measureBuild(corpus, built)]),
  served: measureServed,
  download: measureFetched,
  page: async (built) => {
    if (peers.length === 0) return []
    // It needs Lighthouse.
    const { measureLoads } = await import('./pages.ts')
    return [await measureLoads(built)]
  },
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
  for (const index of whole) engines.push(await fill(index, sections))
  const queries = (await samplePieces(index, asked.latency)).map(({ piece }) => piece)
  return [
    // An index of its own: else what one has read, the other finds there.
    await measureLatency([plainEngine(await openBuilt(output)), ...engines], queries, output),
    await measureAccuracy(engines, queries.slice(0, asked.accuracy), sections),
  ]
}

/** How much workerd answers. */
async function measureServed({ output }: BuiltCorpus): Promise<Part[]> {
  const pieces = await shortPieces(output)
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
    return [throughput]
  } finally {
    await Promise.all([site.stop(), floor.stop()])
  }
}

/** What a browser fetches to search. */
async function measureFetched({ output }: BuiltCorpus): Promise<Part[]> {
  if (peers.length === 0) return []
  const pieces = (await shortPieces(output)).slice(0, asked.download).map(({ piece }) => piece)
  const pagefind = join(output, 'assets')
  await indexWithPagefind(pagefind)
  const site = await serveCopy(output)
  const folder = await mkdtemp(join(tmpdir(), 'wenyuan-bench-'))
  try {
    const essays = await sourceEssays(site.origin)
    const vitePress = (await generateWithVitePress(essays, join(folder, 'site'))).folder
    return [await measureDownload(site.origin, { pagefind, vitePress }, pieces)]
  } finally {
    await site.stop()
    await rm(folder, { recursive: true })
  }
}

/** Pieces of 2 to 4 characters. */
async function shortPieces(output: string): Promise<readonly Sample[]> {
  const pieces = await samplePieces(await openBuilt(output), 1000, 2)
  return pieces.filter(({ piece }) => [...piece].length >= 2 && [...piece].length <= 4)
}

/** The engines of other projects, where `npm run bench:peers` has installed them. */
async function installedPeers(): Promise<readonly WholeIndex[]> {
  try {
    return (await import('./peers/engines.ts')).peers
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'))
      throw error
    console.error('Without the other projects: npm run bench:peers installs them.\n')
    return []
  }
}
