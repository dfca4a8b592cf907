import type { Context } from 'hono'
import type { Section } from '../essay/essay.ts'
import type { MovedEssay, ShownEssay } from '../essay/library.ts'
import { goneAnchor, homePath } from '../essay/paths.ts'

/** Where a link leads that is of another essay, or of another section of this one. */
interface Elsewhere {
  /** Absent where nothing is left that is near. */
  readonly slug?: string
  readonly id?: string
  /** Whether the text is gone, and this is only the nearest place. */
  readonly gone: boolean
  readonly status: 302 | 308
}

/** Where a link leads: to an essay, or to a section of it, maybe only the nearest that is left. */
type Opened<Whole> =
  | { readonly whole: Whole; readonly section?: Section; readonly gone: boolean }
  | { readonly elsewhere: Elsewhere }

/** Asks the page of a section for a note that what a link pointed to is gone. */
const mark = '?gone'

/** Whether a reader comes to a section from a link to what is gone. */
export function isGone(c: Context): boolean {
  return c.req.query('gone') !== undefined
}

/** The address of another place, as `path` makes it, and the status that sends a reader there. */
export function redirectTo(
  { slug, id, gone, status }: Elsewhere,
  path: (slug: string, id: string | undefined) => string,
): [path: string, status: 302 | 308] {
  if (slug === undefined) return [`${homePath()}#${goneAnchor}`, 302]
  const note = id === undefined ? `#${goneAnchor}` : mark
  return [`${path(slug, id)}${gone ? note : ''}`, status]
}

/** Looks up a link of an essay, or of one of its sections, in the file of its slug. */
export function placeOf<Whole extends ShownEssay>(
  file: Whole | MovedEssay,
  slug: string,
  id?: string,
): Opened<Whole> {
  const whole = 'essay' in file ? file : undefined
  const sectionOf = (wanted: string | undefined) =>
    whole?.essay.sections.find((section) => section.id === wanted)
  const section = sectionOf(id)
  if (whole && id === undefined) return { whole, gone: false }
  if (whole && section) return { whole, section, gone: false }
  const { forwards = {} } = file
  const forward = id !== undefined && Object.hasOwn(forwards, id) ? forwards[id] : undefined
  if (forward?.gone && forward.slug === slug && whole) {
    const nearest = sectionOf(forward.id)
    return { whole, ...(nearest && { section: nearest }), gone: true }
  }
  if (forward) return { elsewhere: { ...forward, status: forward.gone ? 302 : 308 } }
  // The build never gave this link out; its essay is close enough.
  if (whole) return { elsewhere: { slug, gone: false, status: 302 } }
  const movedTo = 'movedTo' in file ? file.movedTo : undefined
  if (movedTo === undefined) return { elsewhere: { gone: true, status: 302 } }
  return {
    elsewhere: { slug: movedTo, ...(id !== undefined && { id }), gone: false, status: 308 },
  }
}
