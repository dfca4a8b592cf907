import type { Lead, LinkRecord, Place, RecordedEssay, RecordedSection } from './record.ts'
import { writeSamples } from './sketch.ts'

/** The first line of the file: a later form of it would have a higher number. */
export const header = 'wenyuan links 1'

const preface = `${header}
# Every section link that this site has given out. The build keeps this file: commit it with the essays.
# To settle by hand where a link leads, put \`= slug/id\` or \`= slug\` in place of its \`> …\` or \`~ …\`.
`

/** The marks before a lead's place. */
export const marks = { moved: '>', gone: '~', settled: '=' } as const

/** The record as the text of its file, a line a section. */
export function writeRecord(record: LinkRecord): string {
  return [preface, ...record.map(writeEssay)].join('\n')
}

function writeEssay({ slug, was, lead, sections }: RecordedEssay): string {
  const head = `essay ${slug}${writeLead(lead)}`
  return `${[head, ...was.map((each) => `was ${each}`), ...sections.map(writeSection)].join('\n')}\n`
}

function writeSection({ id, sketch, label, lead }: RecordedSection): string {
  const samples = writeSamples(sketch.samples) || '.'
  return `${id} ${sketch.length} ${samples}${writeLead(lead)} | ${label}`.trimEnd()
}

function writeLead(lead: Lead | undefined): string {
  if (lead === undefined) return ''
  return ` ${marks[lead.kind]}${lead.to === undefined ? '' : ` ${writePlace(lead.to)}`}`
}

/** `writePlace({ slug: 'rain', id: 'stop' })` is `'rain/stop'`. */
export function writePlace({ slug, id }: Place): string {
  return id === undefined ? slug : `${slug}/${id}`
}
