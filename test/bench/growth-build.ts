import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { browserFiles } from '../../src/build/browser-files.ts'
import { describeSite } from '../../src/build/describe-site.ts'
import { listFiles, writeOutput } from '../../src/build/output.ts'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { seal, summed } from '../../src/build/seal.ts'
import { indexFiles } from '../../src/build/site-files.ts'
import { workerScript } from '../../src/build/worker-script.ts'
import { buildIndex } from '../../src/search/build-index.ts'
import { buildCopy } from './built-corpus.ts'
import { generateEssays } from './generate.ts'

/** More essays than this have a file each too many for the free plan: their index is built alone. */
const mostWhole = 4000

/** What building took, and where it stands. */
export interface GrowthBuild {
  readonly output: string
  /** Whether the whole site was built, and not only its index and script. */
  readonly whole: boolean
  readonly seconds: number
  /** Megabytes that the process held at its height. */
  readonly memory: number
  readonly files: number
  readonly indexFiles: number
  /** Megabytes of ranges and texts. */
  readonly indexSize: number
  readonly scriptSize: number
}

// Run as a process of its own, with the number of essays: its memory is then the build's.
const essays = Number(process.argv[2])
const folder = await mkdtemp(join(tmpdir(), 'wenyuan-essays-'))
await generateEssays(folder, essays)
// A card takes a tenth of a second an essay, and nothing that is measured here depends on it.
await writeFile(join(folder, 'site.yaml'), 'title: 生成\ncards: false\n')
const begun = performance.now()
const output = essays > mostWhole ? await buildIndexAlone(folder) : (await buildCopy(folder)).output
const seconds = (performance.now() - begun) / 1000
await rm(folder, { recursive: true })
const files = [...(await listFiles(join(output, 'assets')))]
const ofIndex = files.filter((path) => path.startsWith('/data/search/'))
const sizes = await Promise.all(ofIndex.map(async (path) => stat(join(output, 'assets', path))))
const answer: GrowthBuild = {
  output,
  whole: essays <= mostWhole,
  seconds,
  memory: process.resourceUsage().maxRSS / 1024,
  files: files.length,
  indexFiles: ofIndex.length,
  indexSize: sizes.reduce((sum, { size }) => sum + size, 0) / 1e6,
  scriptSize: gzipSync(await workerScript(join(output, 'site.json'))).length,
}
console.log(JSON.stringify(answer))

/** What searching needs of a site, and the Worker that searches. */
async function buildIndexAlone(corpus: string): Promise<string> {
  const output = await mkdtemp(join(tmpdir(), 'wenyuan-bench-'))
  const { settings, essays } = await readCorpus(corpus, silent)
  const files = indexFiles(buildIndex(essays))
  const { list, deploy } = seal(files.map(summed))
  await writeOutput(join(output, 'assets'), [...files, list])
  const browser = await browserFiles(settings.colours)
  const site = join(output, 'site.json')
  await writeFile(site, JSON.stringify(describeSite(settings, [], false, browser, deploy)))
  await writeFile(join(output, 'worker.js'), await workerScript(site))
  return output
}
