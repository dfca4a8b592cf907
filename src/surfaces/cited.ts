import type { Essay, Section } from '../essay/essay.ts'
import { essayPath, sectionPath } from '../essay/paths.ts'
import type { CitationForm, Cited } from './citation.ts'
import type { Publication } from './publication.ts'

/** The forms that are offered as files, with their media types. */
export const citationFiles = {
  bib: ['bibtex', 'application/x-bibtex'],
  ris: ['ris', 'application/x-research-info-systems'],
} as const satisfies Readonly<Record<string, readonly [CitationForm, string]>>

/** What an address below `/cite/` asks for. */
interface CitationAddress {
  readonly slug: string
  /** The section's id. */
  readonly id: string | undefined
  readonly ending: keyof typeof citationFiles | undefined
}

/** `readCitation('/cite/rain/two.bib') // { slug: 'rain', id: 'two', ending: 'bib' }` */
export function readCitation(path: string): CitationAddress {
  const [, slug = '', id, ending] = /^\/cite\/([^/.]+)(?:\/([^/.]+))?(?:\.(\w+))?$/.exec(path) ?? []
  return { slug, id, ending: ending === 'bib' || ending === 'ris' ? ending : undefined }
}

/** What to say of an essay, or of one of its sections, that is read at `now`. */
export function citedOf(
  publication: Publication,
  origin: string,
  essay: Essay,
  section: Section | undefined,
  now: Date,
): Cited {
  const { slug, title, lang, date } = essay
  const author = essay.author ?? publication.author
  return {
    title,
    ...(section && { section: section.label }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    site: publication.title,
    lang,
    url: origin + (section ? sectionPath(slug, section.id) : essayPath(slug)),
    key: section ? `${slug}-${section.id}` : slug,
    accessed: dayOf(now, publication.lang),
  }
}

/** The day where most readers are: a Worker's clock runs on UTC, eight hours behind China. */
function dayOf(now: Date, lang: Publication['lang']): string {
  const hours = lang === 'en' ? 0 : 8
  return new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10)
}
