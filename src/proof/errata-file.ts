import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml'
import type { Problem } from '../essay/problem.ts'
import type { Erratum } from './errata.ts'

const head =
  '# How this site reads its texts where they are damaged. The texts stay as they are.\n' +
  '# `stood` is what the file has between `before` and `after`; `read` is what readers see.\n'
const needed = ['file', 'stood', 'read'] as const

/** Reads errata, a list in YAML. What is wrong is told with its line, and left out. */
export function readErrata(text: string, file: string) {
  const counter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter })
  const problems: Problem[] = []
  const errata: Erratum[] = []
  const report = (offset: number, message: string) =>
    problems.push({ file, line: counter.linePos(offset).line, message, severity: 'error' })
  for (const { pos, message } of document.errors) report(pos[0], `found ${message}`)
  const { contents } = document
  if (problems.length > 0 || contents === null) return { errata, problems }
  if (!isSeq(contents)) {
    report(0, 'found no list, expected entries that begin with `- file:`')
    return { errata, problems }
  }
  for (const item of contents.items) {
    const offset = isMap(item) ? (item.range?.[0] ?? 0) : 0
    const values = new Map(
      (isMap(item) ? item.items : []).map(({ key, value }) => [
        isScalar(key) ? String(key.value) : '',
        isScalar(value) ? String(value.value ?? '') : '',
      ]),
    )
    const missing = needed.find((key) => !values.has(key))
    const value = (key: string) => values.get(key) ?? ''
    if (missing !== undefined || value('stood') === '') {
      report(
        offset,
        `found an entry without \`${missing ?? 'stood'}\`, expected file, stood and read`,
      )
      continue
    }
    errata.push({
      file: value('file'),
      before: value('before'),
      stood: value('stood'),
      after: value('after'),
      read: value('read'),
      why: value('why'),
      line: counter.linePos(offset).line,
    })
  }
  return { errata, problems }
}

/** The text of a file of errata with more entries at its end; what is there stays as it is. */
export function addErrata(text: string, errata: readonly Omit<Erratum, 'line'>[]): string {
  if (errata.length === 0) return text
  const entries = errata.map(({ file, before, stood, after, read, why }) =>
    stringify([{ file, before, stood, after, read, why }], { lineWidth: 0 }),
  )
  const above = text === '' ? head : `${text.trimEnd()}\n`
  return `${above}\n${entries.join('\n')}`
}
