import { execFile } from 'node:child_process'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where Debian's EPUBCheck stands: a JAR, which only some machines run by its name. */
async function find(): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, 'epubcheck')
    const there = await access(path).then(
      () => true,
      () => false,
    )
    if (there) return path
  }
  return undefined
}

export const epubcheck = await find()

/** It runs for a second or two: what Java does for long runs costs more than it saves. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

if (!epubcheck)
  console.warn('EPUBCheck is not installed, so books are not validated: apt-get install epubcheck')

/** What EPUBCheck finds wrong with a book, warnings included; nothing where it is valid. */
export async function bookFaults(book: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'book-'))
  const file = join(folder, 'book.epub')
  await writeFile(file, book)
  try {
    const { stdout, stderr } = await run('java', [
      ...quickStart,
      '-jar',
      epubcheck ?? '',
      '-w',
      file,
    ])
    return faultsIn(stdout + stderr)
  } catch (error) {
    // It ends with 1 where it found something, and says so on either stream.
    const { stdout = '', stderr = '' } = Object(error)
    const faults = faultsIn(`${stdout}${stderr}`)
    return faults.length > 0 ? faults : [String(error)]
  } finally {
    await rm(folder, { recursive: true })
  }
}

function faultsIn(output: string): readonly string[] {
  return output.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line))
}
