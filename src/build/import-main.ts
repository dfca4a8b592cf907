import { stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImportReport, importFiles } from './import-files.ts'
import { buildPaths } from './paths.ts'

const usage = 'npm run import -- [--to FOLDER] [--force] [--chapters] FILE-OR-FOLDER…'

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        force: { type: 'boolean', default: false },
        chapters: { type: 'boolean', default: false },
      },
    })
    if (positionals.length === 0) {
      console.error(usage)
      return 2
    }
    const to = values.to === undefined ? await ownCorpus() : resolve(values.to)
    const report = await importFiles(positionals, { ...values, to })
    for (const line of describe(report, to)) console.log(line)
    if (!values.chapters && report.files.some(({ source }) => /\.epub$/i.test(source))) {
      console.log('A book became one essay: `--chapters` makes a folder of its chapters.')
    }
    for (const problem of report.problems) console.error(`error: ${problem}`)
    if (report.problems.length === 0) return 0
    console.error('\nNothing was imported.')
    return 1
  } catch (error) {
    // What the system says of a path, or Node of an option, is said well enough.
    if (!(error instanceof Error && 'code' in error)) throw error
    console.error(`error: ${error.message}`)
    return 2
  }
}

/** The folder of the corpus, also where that is one file. */
async function ownCorpus(): Promise<string> {
  const { corpus } = buildPaths(process.env)
  const found = await stat(corpus).catch(() => undefined)
  return found?.isFile() ? dirname(corpus) : corpus
}

function* describe({ files, others }: ImportReport, to: string): Generator<string> {
  for (const { source, target, pictures, losses } of files) {
    const besides = pictures.length === 0 ? '' : `, with ${counted(pictures.length, 'picture')}`
    yield `${source} → ${relative('', resolve(to, target))}${besides}`
    for (const { what, count } of losses)
      yield `  not carried over: ${what}, ${counted(count, 'time')}`
  }
  if (others.length > 0) yield `Passed over, of other kinds: ${others.join(', ')}`
  if (files.length > 0)
    yield `${counted(files.length, 'file')} imported. Look through them: \`npm run proof\`.`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
