import type { Section } from '../essay/essay.ts'
import { type ParsedFile, parseFile, type SourceFile } from '../essay/parse.ts'
import type { Problem } from '../essay/problem.ts'
import {
  linkReadings,
  markedIn,
  markReading,
  type Reading,
  withoutMarks,
} from '../essay/reading.ts'
import { applyErrata, type Erratum } from './errata.ts'

const reasons = {
  'read already': 'the text has it already: this entry can go',
  nowhere:
    'the text does not have it: change `before`, `stood` and `after`, or take the entry away',
  'in several places': 'the text has it in several places: write more of the words around it',
} as const

/**
 * Reads a file as its errata say, which are those of this file alone. Each section knows its
 * readings, and has HTML in which they lead to the notes on them. Entries that no longer fit are
 * warnings in the file of errata.
 */
export function readWithErrata(
  source: SourceFile,
  errata: readonly Erratum[],
  errataFile: string,
): ParsedFile {
  const { text, placed, unplaced } = applyErrata(source.text, errata)
  const read = parseFile({ path: source.path, text })
  const problems: Problem[] = unplaced.map(({ erratum: { line, stood }, place }) => ({
    file: errataFile,
    line,
    message: `found \`${stood}\` of ${source.path}, but ${reasons[place]}`,
    severity: 'warning',
  }))
  if (placed.length === 0) return { ...read, problems: [...read.problems, ...problems] }
  // Parsed once more with marks around what is read, to see where it went. Only HTML that is the
  // same without them is believed.
  let marked = ''
  let end = 0
  for (const [index, { erratum, at }] of placed.entries()) {
    marked += text.slice(end, at) + markReading(erratum.read, index)
    end = at + erratum.read.length
  }
  const found = parseFile({ path: source.path, text: marked + text.slice(end) })
  const essays = read.essays.map((essay, at) => {
    let number = 0
    const sections = essay.sections.map((section, place): Section => {
      const twin = found.essays[at]?.sections[place]
      if (twin === undefined || !isSame(section, twin)) return section
      const readings = new Map<number, Reading>()
      for (const index of markedIn(twin.heading + twin.html)) {
        const erratum = placed[index]?.erratum
        if (erratum === undefined) continue
        const { before, stood, after, read: now, why } = erratum
        number += 1
        readings.set(index, { number, context: before + stood + after, stood, read: now, why })
      }
      if (readings.size === 0) return section
      const heading = linkReadings(twin.heading, readings)
      const html = linkReadings(twin.html, readings)
      return { ...section, readings: [...readings.values()], linked: { heading, html } }
    })
    return { ...essay, sections }
  })
  return { essays, problems: [...read.problems, ...problems] }
}

function isSame(section: Section, marked: Section): boolean {
  return (
    withoutMarks(marked.html) === section.html && withoutMarks(marked.heading) === section.heading
  )
}
