import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listFiles } from '../../src/build/output.ts'
import { buildCopy } from './built-corpus.ts'
import { generateEssays } from './generate.ts'

/** What building took, and where it stands. */
export interface GrowthBuild {
  readonly output: string
  readonly seconds: number
  /** Megabytes that the process held at its height. */
  readonly memory: number
  readonly files: number
  readonly ranges: number
  readonly scriptSize: number
}

// Run as a process of its own, with the number of essays: its memory is then the build's.
const folder = await mkdtemp(join(tmpdir(), 'wenyuan-essays-'))
await generateEssays(folder, Number(process.argv[2]))
const { built, output, seconds } = await buildCopy(folder)
await rm(folder, { recursive: true })
const answer: GrowthBuild = {
  output,
  seconds,
  memory: process.resourceUsage().maxRSS / 1024,
  files: (await listFiles(join(output, 'assets'))).size,
  ranges: built.ranges,
  scriptSize: built.scriptSize,
}
console.log(JSON.stringify(answer))
