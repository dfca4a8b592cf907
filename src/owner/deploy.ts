import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildPaths, siteRoot } from '../build/paths.ts'
import { runBuild } from '../build/run-build.ts'
import { manifestOf, readManifest, writeManifest } from './manifest.ts'
import { describePlan } from './plan.ts'
import { wrangler } from './wrangler.ts'

// `--preview=ALIAS` uploads a version that only its own address shows; the rest is wrangler's.
const parameters = process.argv.slice(2)
const preview = parameters.find((each) => each.startsWith('--preview='))?.slice('--preview='.length)
const others = parameters.filter((each) => !each.startsWith('--preview='))
const rehearsal = others.includes('--dry-run')

if (!(await runBuild())) process.exit(1)
const { output } = buildPaths(process.env)
const known = join(output, 'deployed.json')
const files = await manifestOf(join(output, 'assets'))
const scriptSize = gzipSync(await readFile(join(output, 'worker.js'))).length
const plan = describePlan({ files, before: await readManifest(known), scriptSize })
console.log(`\n${plan.join('\n')}\n`)

const command =
  preview === undefined ? ['deploy'] : ['versions', 'upload', `--preview-alias=${preview}`]
const place = rehearsal ? ['--outdir', join(output, 'dry-run')] : []
const status = wrangler(siteRoot(process.env), [...command, ...others, ...place])
if (status === 0 && rehearsal) console.log('\nNothing was uploaded: all else of a deploy was done.')
if (status === 0 && !rehearsal && preview === undefined) await writeManifest(known, files)
process.exitCode = status
