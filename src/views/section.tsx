import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language, Section } from '../essay/essay.ts'
import type { Script } from '../essay/language.ts'
import { sectionPath } from './paths.ts'
import { stringsFor } from './strings.ts'

interface SectionTextProps {
  readonly slug: string
  readonly section: Section
  /** Whether the page was opened at this section: it is lit, and takes the focus. */
  readonly open: boolean
  /** What is said above it to who came here. */
  readonly note?: Child
  readonly lang: Language
  /** The script that the essay is converted to. */
  readonly script?: Script | undefined
}

/**
 * One section: its heading, if it prints one, its text, and its lasting link. Where the page is
 * opened at it, its start has the focus: browsers put in the window's middle what they focus.
 */
export function SectionText({ slug, section, open, note, lang, script }: SectionTextProps) {
  const strings = stringsFor(lang)
  const shown = section.linked ?? section
  const link = (
    <a
      class="link"
      href={sectionPath(slug, section.id, '', script)}
      aria-label={strings.linkTo(section.label)}
      data-copied={strings.copied}
    >
      §
    </a>
  )
  return (
    <section id={section.id} class={open ? 'open' : undefined} tabindex={open ? -1 : undefined}>
      {open && <span class="start" tabindex={-1} autofocus />}
      {note}
      {section.level > 0 && (
        <div class="heading">
          <Heading level={section.level}>{raw(shown.heading)}</Heading>
          {link}
        </div>
      )}
      {raw(shown.html)}
      {section.level === 0 && link}
    </section>
  )
}

/** A heading under the essay's title, which is the page's only h1. */
function Heading({ level, children }: { readonly level: number; readonly children: Child }) {
  if (level <= 2) return <h2>{children}</h2>
  if (level === 3) return <h3>{children}</h3>
  if (level === 4) return <h4>{children}</h4>
  if (level === 5) return <h5>{children}</h5>
  return <h6>{children}</h6>
}
