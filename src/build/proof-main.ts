import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { kinds } from '../proof/finding.ts'
import { describeFinding, describeProof } from './describe-finding.ts'
import { applyToSources, confident, writeErrata } from './fix-corpus.ts'
import { buildPaths } from './paths.ts'
import { proofCorpus } from './proof-corpus.ts'
import { recodeCorpus } from './recode-corpus.ts'
import { describeProblem } from './report.ts'

// `--fix` alone takes what is beyond doubt; `--fix=doubled,quotes` names kinds.
const { values: options } = parseArgs({
  args: process.argv.slice(2).map((each) => (each === '--fix' ? `--fix=${confident}` : each)),
  options: {
    json: { type: 'boolean', default: false },
    fix: { type: 'string' },
    apply: { type: 'boolean', default: false },
    recode: { type: 'boolean', default: false },
  },
})
const wanted = new Set(options.fix?.split(','))
const unknown = [...wanted].filter((each) => !kinds.some((kind) => kind === each))
if (unknown.length > 0) {
  console.error(`error: found --fix=${unknown}, expected kinds of ${kinds.join(', ')}`)
  process.exit(2)
}
const { corpus } = buildPaths(process.env)
if (options.recode) {
  for (const { file, kept, lost } of await recodeCorpus(corpus)) {
    const places = lost === 0 ? '' : `; \ufffd stands where nothing could be read (${lost})`
    console.error(`${file}: written again in UTF-8, as it was in ${kept}${places}`)
  }
}
const proof = await proofCorpus(corpus)
const { root, errataPath, problems } = proof
for (const problem of problems) console.error(describeProblem(problem))

const fixed = proof.findings.filter(({ kind, repair }) => wanted.has(kind) && repair !== undefined)
const written = await writeErrata(root, errataPath, fixed)
const findings =
  written === 0 ? proof.findings : proof.findings.filter((each) => !fixed.includes(each))
if (options.json) console.log(JSON.stringify(findings, null, 2))
else {
  for (const finding of findings) console.log(describeFinding(finding))
  console.log(describeProof(findings))
}
if (options.fix !== undefined) {
  console.error(`${written} corrections written to ${errataPath}: look through them there.`)
}
if (options.apply) {
  const { applied, left } = await applyToSources(root, errataPath)
  for (const each of left) console.error(`warning: left ${each}`)
  console.error(`${applied} corrections written into the texts of ${basename(corpus)}.`)
  if (left.length > 0) process.exitCode = 1
}
// Notes are matters of taste: they do not fail a check.
if ([...findings, ...problems].some(({ severity }) => severity === 'error')) process.exitCode = 1
