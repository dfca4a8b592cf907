import { stat } from 'node:fs/promises'
import { type Reading, type ReadText, readText } from '../build/read-corpus.ts'
import type { ParsedFile } from '../essay/parse.ts'
import { readWithErrata } from '../proof/read-with-errata.ts'

/**
 * Milliseconds for which a saved file is read again and again: of two saves within a tick of the disk's
 * clock, its time does not tell.
 */
const fresh = 2000

/**
 * A reader that remembers what each file held: one that was not written since the last time is not
 * read again, and one whose text and errata are the same is not parsed again. Drafts are read too.
 */
export function keepParsed(): Omit<Reading, 'file'> & { readonly file: typeof readWithErrata } {
  const texts = new Map<string, { readonly key: string; readonly decoded: ReadText }>()
  const parsed = new Map<
    string,
    { readonly text: string; readonly errata: string; readonly found: ParsedFile }
  >()
  return {
    drafts: true,
    async text(path) {
      const now = Date.now()
      const status = await stat(path).catch(() => undefined)
      // Reading says why.
      if (!status) return readText(path)
      const { mtimeMs, ctimeMs, size } = status
      const key = [mtimeMs, ctimeMs, size].join()
      const before = texts.get(path)
      if (before?.key === key) return before.decoded
      const decoded = await readText(path)
      if (Math.max(mtimeMs, ctimeMs) < now - fresh) texts.set(path, { key, decoded })
      return decoded
    },
    file(source, errata, errataFile) {
      const { path, text } = source
      const key = JSON.stringify(errata)
      const before = parsed.get(path)
      if (before && before.text === text && before.errata === key) return before.found
      const found = readWithErrata(source, errata, errataFile)
      parsed.set(path, { text, errata: key, found })
      return found
    },
  }
}
