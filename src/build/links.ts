import { parseArgs } from 'node:util'
import { type Astray, astray } from '../links/astray.ts'
import { writePlace } from '../links/write-record.ts'
import { buildPaths } from './paths.ts'
import { silent } from './progress.ts'
import { readCorpus } from './read-corpus.ts'
import { describeProblem } from './report.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const { links, problems } = await readCorpus(buildPaths(process.env).corpus, silent)
const errors = problems.filter(({ severity }) => severity === 'error')
for (const problem of errors) console.error(describeProblem(problem))

const found = errors.length > 0 ? [] : astray(links.record)
if (values.json) console.log(JSON.stringify(found, null, 2))
else if (errors.length === 0) console.log(describe(found))
if (found.length > 0 || errors.length > 0) process.exitCode = 1

function describe(links: readonly Astray[]): string {
  if (links.length === 0) return 'Every link that was given out reaches its text.'
  return [...links.map(line), '', advice()].join('\n')
}

/** `rain/stop (停): gone, leads to rain/begin`. */
function line({ essay, section, label, lead }: Astray): string {
  const from = writePlace({ slug: essay, ...(section !== undefined && { id: section }) })
  const to = lead.to === undefined ? 'the front page' : writePlace(lead.to)
  return `${from}${label ? ` (${label})` : ''}: gone, leads to ${to}`
}

function advice(): string {
  return `To settle one, find its line in ${links.path} and write where it is to lead: \`= slug/id\` or \`= slug\` in place of \`~ …\`. Then build.`
}
