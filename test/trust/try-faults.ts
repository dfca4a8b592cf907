import { askAlone } from '../worker/at-once.ts'
import { type Fault, faultKinds } from '../worker/faults.ts'

/** What became of a site whose files failed. */
export interface Survived {
  /** Requests, each while one kind of file failed in one way. */
  readonly tried: number
  /** Those that were answered whole, and those that were told to come back. */
  readonly answered: number
  readonly refused: number
  /** Each with the fault and the address that bring it about. */
  readonly failures: readonly string[]
}

/** Files that fail, as regular expressions of their paths. */
const files = [
  '^/data/checksums',
  '^/data/catalogue/',
  '^/data/essays/',
  '^/data/groups/',
  '^/data/feed',
  '^/data/search/manifest',
  '^/data/search/lengths',
  '^/data/search/ranges/',
  '^/data/search/sections/',
  '^/data/search/pinyin/',
  '',
]
const paths = [
  '/',
  '/essays/harbour/soup?q=%E6%B1%A4',
  '/essays/harbour.md',
  '/search?q=%E7%BC%86%E7%BB%B3',
  '/search.json?q=jingqun',
  '/tags/%E6%B8%AF%E5%8F%A3',
  '/feed.xml',
  '/health',
]
/** Requests at once: most of them wait for files that never come. */
const atOnce = 16
/** Milliseconds: a search is given up after eight seconds, and sixteen at once make this machine slow. */
const longest = 15_000

/** Lets every kind of file of a faulty site fail in every way, and asks for what needs them. */
export async function tryFaults(origin: string): Promise<Survived> {
  const cases = faultKinds.flatMap((kind) =>
    files.flatMap((path) => paths.map((asked) => ({ fault: { path, kind }, asked }))),
  )
  const failures: string[] = []
  let [answered, refused, next] = [0, 0, 0]

  async function work(): Promise<void> {
    for (let number = next++; number < cases.length; number = next++) {
      const one = cases[number]
      if (!one) return
      const faults: readonly Fault[] = [one.fault]
      const headers = { 'X-Case': `fault-${number}`, 'X-Faults': JSON.stringify(faults) }
      const begun = performance.now()
      const { status, text } = await askAlone(origin + one.asked, headers)
      const took = performance.now() - begun
      if (status === 200) answered += 1
      if (status === 503) refused += 1
      const wrong = wrongIn(status, text, one.asked)
      if (took > longest) wrong.push(`${took.toFixed(0)} ms`)
      if (wrong.length > 0) failures.push(`${JSON.stringify(one)}: ${wrong.join('; ')}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { tried: cases.length, answered, refused, failures }
}

/** A whole answer, or one that says to come back; never half of one. */
function wrongIn(status: number, text: string, path: string): string[] {
  const wrong: string[] = []
  if (status !== 200 && status !== 503) wrong.push(`status ${status}`)
  if (text.startsWith('<!DOCTYPE html>') && !text.trimEnd().endsWith('</html>')) {
    wrong.push('half a page')
  }
  if (/^\/(?:search\.json|health)/.test(path)) JSON.parse(text)
  return wrong
}
