import type { Essay, Section } from '../essay/essay.ts'
import type { GroupKind, GroupLink } from '../essay/groups.ts'
import type { Script } from '../essay/language.ts'
import type { Neighbours as Both } from '../essay/library.ts'
import { article } from '../surfaces/json-ld.ts'
import { Contents } from './contents.tsx'
import { describe } from './describe.ts'
import { Dock } from './dock.tsx'
import { Facts } from './facts.tsx'
import { Layout } from './layout.tsx'
import { Neighbours } from './neighbours.tsx'
import {
  citationPath,
  essayBookPath,
  essayPath,
  goneAnchor,
  groupPath,
  markdownPath,
  searchPath,
  sectionPath,
} from './paths.ts'
import { Readings } from './readings.tsx'
import { ScriptSwitch } from './script-switch.tsx'
import { SectionText } from './section.tsx'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

/** Where a reader came in: the section opened, and the query whose matches are marked in it. */
export interface Opening {
  readonly section: Section
  /** Empty where the reader did not come from a search. */
  readonly query: string
}

interface EssayPageProps {
  readonly site: Site
  /** Scheme and host, without a slash at the end: `https://example.com`; empty where not known. */
  readonly origin: string
  readonly essay: Essay
  readonly neighbours: Both
  /** The collections that it stands in. */
  readonly collections: readonly GroupLink[]
  /** Its tags, where they are not called what they are. */
  readonly tags?: readonly GroupLink[]
  /** Path of its picture for preview cards. */
  readonly card?: string
  /** The script that it is converted to; absent where it stands as its owner wrote it. */
  readonly script?: Script
  /** The script that it can be read in too. */
  readonly otherScript?: Script
  readonly open?: Opening
  /** Whether what a link pointed to is gone, and this is the nearest place that is left. */
  readonly gone?: boolean
}

/**
 * One essay, whole. With `open` it is the page of that section: the same text with a title and a
 * preview card of its own, and the browser itself moves to the start of the section (`autofocus`).
 */
export function EssayPage(props: EssayPageProps) {
  const { site, essay, neighbours, collections, script, otherScript, open, gone = false } = props
  const tags = props.tags ?? essay.tags.map(tagLink)
  const strings = stringsFor(site.lang)
  const note = (gone || !open) && (
    <p id={goneAnchor} class={gone ? 'note' : 'note arrival'} lang={site.lang}>
      {strings.gone}
    </p>
  )
  return (
    <Layout
      site={site}
      subject={subjectOf(props)}
      kind="essay"
      query={open?.query ?? ''}
      essay={essay.slug}
    >
      <article lang={essay.lang === site.lang ? undefined : essay.lang}>
        <header class="opening">
          <h1>{essay.title}</h1>
          <Facts essay={essay} lang={site.lang} linked>
            {otherScript && (
              <ScriptSwitch
                to={otherScript}
                path={pathIn(script ? undefined : otherScript, essay, open)}
                lang={site.lang}
              />
            )}
          </Facts>
          <Links label={strings.tags} kind="tags" groups={tags} />
          <Links label={strings.collections} kind="collections" groups={collections} />
        </header>
        {!open && note}
        <Contents essay={essay} lang={site.lang} />
        <div class="prose">
          {essay.sections.map((section) => (
            <SectionText
              slug={essay.slug}
              section={section}
              open={section.id === open?.section.id}
              note={section.id === open?.section.id && note}
              lang={site.lang}
              script={script}
            />
          ))}
        </div>
        <Readings sections={essay.sections} lang={site.lang} />
      </article>
      <Ways site={site} essay={essay} open={open} script={script} />
      <Neighbours neighbours={neighbours} lang={site.lang} />
      <Dock site={site} essay={essay} open={open} script={script} />
    </Layout>
  )
}

/** This page in another script, or in the essay's own. */
function pathIn(script: Script | undefined, { slug }: Essay, open: Opening | undefined): string {
  return open ? sectionPath(slug, open.section.id, open.query, script) : essayPath(slug, script)
}

/**
 * Both scripts have a page of their own, which is canonical to itself: search engines heed
 * `hreflang` only between canonical pages, and readers of either script find theirs.
 */
function subjectOf({ site, origin, essay, card, script, otherScript, open }: EssayPageProps) {
  const section = open?.section
  const original = origin + essayPath(essay.slug)
  const canonical = origin + essayPath(essay.slug, script)
  const other = origin + essayPath(essay.slug, script ? undefined : otherScript)
  return {
    // A section may be named like its essay, and an essay like its site.
    title: [...new Set([section?.label, essay.title, site.title])].filter(Boolean).join(' · '),
    description: section ? describe(section.text) : essay.summary,
    type: 'article',
    url: section ? origin + sectionPath(essay.slug, section.id, '', script) : canonical,
    canonical,
    alternates: [
      { lang: essay.lang, href: canonical },
      ...(otherScript
        ? [{ lang: otherScript, href: other }, { lang: 'x-default', href: original } as const]
        : []),
    ],
    data: article(site, origin, essay, section, script),
    ...(card !== undefined && { card: { url: origin + card, alt: essay.title } }),
    markdown: markdownPath(essay.slug),
  } as const
}

const tagLink = (tag: string): GroupLink => ({ name: tag, title: tag })

interface LinksProps {
  readonly label: string
  readonly kind: GroupKind
  readonly groups: readonly GroupLink[]
}

/** The groups of one kind that the essay stands in. */
function Links({ label, kind, groups }: LinksProps) {
  if (groups.length === 0) return null
  return (
    <ul class="tags" aria-label={label}>
      {groups.map(({ name, title }) => (
        <li>
          <a href={groupPath(kind, name)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

interface WaysProps {
  readonly site: Site
  readonly essay: Essay
  readonly open: Opening | undefined
  readonly script: Script | undefined
}

/**
 * Ways on: how to cite what was read, and for a reader who came in at one section to the start of
 * the essay, and back to the results.
 */
function Ways({ site, essay, open, script }: WaysProps) {
  const strings = stringsFor(site.lang)
  return (
    <p class="ways">
      {open && <a href={essayPath(essay.slug, script)}>{strings.fromStart}</a>}
      {open?.query && <a href={searchPath(open.query)}>{strings.backToResults}</a>}
      <a href={citationPath(essay.slug, open?.section.id)} rel="nofollow">
        {open ? strings.citeSection : strings.citeEssay}
      </a>
      <a href={essayBookPath(essay.slug)} rel="nofollow" download="">
        {strings.book}
      </a>
    </p>
  )
}
