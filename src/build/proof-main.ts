import { parseArgs } from 'node:util'
import { describeFinding, describeProof } from './describe-finding.ts'
import { buildPaths } from './paths.ts'
import { proofCorpus } from './proof-corpus.ts'
import { describeProblem } from './report.ts'

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const { findings, problems } = await proofCorpus(buildPaths(process.env).corpus)
for (const problem of problems) console.error(describeProblem(problem))
if (options.json) console.log(JSON.stringify(findings, null, 2))
else {
  for (const finding of findings) console.log(describeFinding(finding))
  console.log(describeProof(findings))
}
// Notes are matters of taste: they do not fail a check.
if ([...findings, ...problems].some(({ severity }) => severity === 'error')) process.exitCode = 1
