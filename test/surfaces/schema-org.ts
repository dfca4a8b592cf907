import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/build/paths.ts'

const run = promisify(execFile)
const vocabulary = createRequire(import.meta.url)
  .resolve('schema-dts')
  .replace(/\.js$/, '.d.ts')

/**
 * The types of schema.org, and the one property beyond them: an action's input in short, which is
 * `-input` behind the property's name (https://schema.org/docs/actions.html#part-4).
 */
const types = `import type { Graph, SearchAction, Thing, WebSite, WithContext } from ${JSON.stringify(vocabulary)}
type Searched = WithContext<Exclude<WebSite, string>> & { potentialAction: SearchAction & { 'query-input': string } }
type Data = Graph | WithContext<Exclude<Thing, string>> | Searched
`

/**
 * What is wrong with JSON-LD by schema.org's own vocabulary, as Google's `schema-dts` has it: types
 * and properties that it does not know, and values of other types; nothing where all is well.
 */
export async function schemaFaults(data: readonly unknown[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wenyuan-schema-'))
  const file = join(folder, 'data.ts')
  const values = data.map((each) => `const _: Data = ${JSON.stringify(each)}`)
  await writeFile(file, `${types}${values.map((value) => `{\n${value}\n}\n`).join('')}`)
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--types', '']
  try {
    await run(join(projectRoot, 'node_modules/.bin/tsc'), [...flags, file])
    return []
  } catch (error) {
    // It ends with 1 or 2 where it found something, and says what.
    const { stdout = '' } = Object(error)
    const faults = String(stdout).split('\n').filter(Boolean)
    return faults.length > 0 ? faults : [String(error)]
  } finally {
    await rm(folder, { recursive: true })
  }
}
