import type { GroupKind, GroupPage as GroupPageData } from '../essay/groups.ts'
import { breadcrumbs } from '../surfaces/json-ld.ts'
import { Entry } from './entry.tsx'
import { Layout } from './layout.tsx'
import { Pager } from './pager.tsx'
import { groupListPath, groupPath } from './paths.ts'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

interface GroupPageProps {
  readonly site: Site
  /** Scheme and host, without a slash at the end: `https://example.com`. */
  readonly origin: string
  readonly kind: GroupKind
  readonly group: GroupPageData
}

/** The essays of one tag, author or year, or of one collection in its own order. */
export function GroupPage({ site, origin, kind, group }: GroupPageProps) {
  const { name, title, description, book, total, essays, page, pages } = group
  const strings = stringsFor(site.lang)
  const kindName = strings[kind]
  const shown = kind === 'years' ? strings.year(title) : title
  const path = groupPath(kind, name, page)
  const here = pages > 1 ? strings.pageOf(page, pages) : undefined
  const subject = {
    title: [shown, kindName, page > 1 && here, site.title].filter(Boolean).join(' · '),
    description:
      description ?? `${kindName} · ${shown} · ${strings.essayCount(total)} · ${site.title}`,
    type: 'website',
    url: origin + path,
    canonical: origin + path,
    lang: site.lang,
    data: breadcrumbs(origin, [
      { name: site.title, path: '/' },
      { name: kindName, path: groupListPath(kind) },
      { name: shown, path: groupPath(kind, name) },
    ]),
  } as const
  return (
    <Layout site={site} subject={subject} kind="group">
      <header class="opening">
        <p class="facts">
          <a href={groupListPath(kind)}>{kindName}</a>
        </p>
        <h1>{shown}</h1>
        {description && <p>{description}</p>}
        <p class="facts">
          <span>{strings.essayCount(total)}</span>
          {book && (
            <a href={book} download="">
              {strings.book}
            </a>
          )}
        </p>
      </header>
      <h2 class="unseen">{strings.essaysHere}</h2>
      <ol class="essays">
        {essays.map((essay) => (
          <Entry essay={essay} lang={site.lang} />
        ))}
      </ol>
      <Pager
        label={strings.pages}
        previous={
          page > 1 ? { href: groupPath(kind, name, page - 1), text: strings.pageBefore } : undefined
        }
        here={here}
        next={
          page < pages
            ? { href: groupPath(kind, name, page + 1), text: strings.pageAfter }
            : undefined
        }
      />
    </Layout>
  )
}
