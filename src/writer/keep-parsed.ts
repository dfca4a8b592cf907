import { createHash } from 'node:crypto'
import type { Reading } from '../build/read-corpus.ts'
import type { ParsedFile } from '../essay/parse.ts'
import { readWithErrata } from '../proof/read-with-errata.ts'

/**
 * A reader that remembers what each file held: one whose text and errata are the same as the last
 * time is not parsed again. Drafts are read too.
 */
export function keepParsed(): Reading {
  const kept = new Map<string, { readonly key: string; readonly found: ParsedFile }>()
  return {
    drafts: true,
    file(source, errata, errataFile) {
      const hash = createHash('sha256').update(source.text).update(JSON.stringify(errata))
      const key = hash.digest('base64')
      const before = kept.get(source.path)
      if (before?.key === key) return before.found
      const found = readWithErrata(source, errata, errataFile)
      kept.set(source.path, { key, found })
      return found
    },
  }
}
