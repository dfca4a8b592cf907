import type { Problem } from '../essay/problem.ts'
import type { Lead, LinkRecord, Place, RecordedEssay, RecordedSection } from './record.ts'
import { readSamples } from './sketch.ts'
import { header, marks } from './write-record.ts'

const slugShape = '[a-z0-9-]+'
const idShape = '[A-Za-z][\\w-]*'
const placeShape = `${slugShape}(?:/${idShape})?`
const leadShape = `(?: (?:([>~=]) (${placeShape})|~))?`
const essayLine = new RegExp(`^essay (${slugShape})${leadShape}$`)
const wasLine = new RegExp(`^was (${slugShape})$`)
const sectionLine = new RegExp(
  `^(${idShape}) (\\d{1,9}) ([\\w-]{4,}|\\.)${leadShape} \\|(?: (.*))?$`,
)

const expected = {
  essay: '`essay slug`, maybe with `> slug` behind it',
  was: '`was slug`',
  section: '`id length samples | label`, maybe with `> slug/id` before the bar',
} as const

/** An essay while its lines are read. */
interface Draft {
  readonly essay: Omit<RecordedEssay, 'was' | 'sections'>
  readonly was: string[]
  readonly sections: RecordedSection[]
}

/**
 * Reads the record's file. Each line that cannot be read is an error with its line, and so is an
 * address that stands there twice, as after two branches were merged.
 *
 * @param file path as the owner knows it, for problems
 */
export function readRecord(
  text: string,
  file: string,
): { readonly record: LinkRecord; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = (line: number, message: string) => {
    problems.push({ file, line, message, severity: 'error' })
  }
  const drafts: Draft[] = []
  const seen = new Map<string, number>()
  const claim = (address: string, line: number) => {
    const first = seen.get(address)
    if (first === undefined) seen.set(address, line)
    else report(line, `found \`${address}\` again, expected it once: line ${first} has it too`)
  }
  const lines = text.split(/\r?\n/)
  if (lines[0] !== header) report(1, `found \`${cut(lines[0])}\`, expected \`${header}\``)
  for (const [at, content] of lines.entries()) {
    const line = at + 1
    if (at === 0 || content.trim() === '' || content.startsWith('#')) continue
    const wrong = (kind: keyof typeof expected) =>
      report(line, `found \`${cut(content)}\`, expected ${expected[kind]}${conflict(content)}`)
    const draft = drafts.at(-1)
    const slug = essayLine.exec(content)?.[1]
    if (slug !== undefined) {
      claim(slug, line)
      drafts.push({ essay: { slug, ...leadOf(content), line }, was: [], sections: [] })
    } else if (content.startsWith('essay ') || draft === undefined) wrong('essay')
    else if (content.startsWith('was ')) {
      const was = wasLine.exec(content)?.[1]
      if (was === undefined) wrong('was')
      else {
        claim(was, line)
        draft.was.push(was)
      }
    } else {
      const section = readSection(content, line)
      if (section === undefined) wrong('section')
      else {
        claim(`${draft.essay.slug}/${section.id}`, line)
        draft.sections.push(section)
      }
    }
  }
  return {
    record: drafts.map(({ essay, was, sections }) => ({ ...essay, was, sections })),
    problems,
  }
}

function readSection(content: string, line: number): RecordedSection | undefined {
  const parts = sectionLine.exec(content)
  if (parts === null) return undefined
  const [, id = '', length = '', written = '', , , label = ''] = parts
  const samples = readSamples(written === '.' ? '' : written)
  if (samples === undefined) return undefined
  return {
    id,
    sketch: { length: Number(length), samples },
    label,
    ...leadOf(content.split(' |', 1)[0] ?? ''),
    line,
  }
}

function leadOf(words: string): { readonly lead?: Lead } {
  const [, mark, place] = / ([>~=])(?: (\S+))?$/.exec(words) ?? []
  const kind = (['moved', 'gone', 'settled'] as const).find((each) => marks[each] === mark)
  if (kind === undefined) return {}
  return { lead: place === undefined ? { kind } : { kind, to: readPlace(place) } }
}

/** `readPlace('rain/stop')` is `{ slug: 'rain', id: 'stop' }`. */
function readPlace(text: string): Place {
  const [slug = '', id] = text.split('/')
  return id === undefined ? { slug } : { slug, id }
}

function cut(content = ''): string {
  return content.length > 40 ? `${content.slice(0, 40)}…` : content
}

function conflict(content: string): string {
  return /^(?:<<<<<<<|=======|>>>>>>>)/.test(content)
    ? ': two branches were merged here, keep the lines of both'
    : ''
}
