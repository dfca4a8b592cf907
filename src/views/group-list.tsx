import type { GroupKind, GroupListPage as GroupListData } from '../essay/groups.ts'
import { breadcrumbs } from '../surfaces/json-ld.ts'
import { Layout } from './layout.tsx'
import { Pager } from './pager.tsx'
import { groupListPath, groupPath } from './paths.ts'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

interface GroupListProps {
  readonly site: Site
  /** Scheme and host, without a slash at the end: `https://example.com`. */
  readonly origin: string
  readonly kind: GroupKind
  readonly list: GroupListData
}

/** All tags, authors, years or collections, with how many essays each has. */
export function GroupListPage({ site, origin, kind, list }: GroupListProps) {
  const { groups, page, pages } = list
  const strings = stringsFor(site.lang)
  const name = strings[kind]
  const path = groupListPath(kind, page)
  const here = pages > 1 ? strings.pageOf(page, pages) : undefined
  const subject = {
    title: [name, page > 1 && here, site.title].filter(Boolean).join(' · '),
    description: strings.groupsOf(name, site.title),
    type: 'website',
    url: origin + path,
    canonical: origin + path,
    lang: site.lang,
    data: breadcrumbs(origin, [
      { name: site.title, path: '/' },
      { name, path: groupListPath(kind) },
    ]),
  } as const
  return (
    <Layout site={site} subject={subject} kind="group">
      <header class="opening">
        <h1>{name}</h1>
      </header>
      <ul class="shelf">
        {groups.map(({ name, title, essays }) => (
          <li>
            <a href={groupPath(kind, name)}>
              {kind === 'years' ? strings.year(title) : title}
              <small>{strings.essayCount(essays)}</small>
            </a>
          </li>
        ))}
      </ul>
      <Pager
        label={strings.pages}
        previous={
          page > 1 ? { href: groupListPath(kind, page - 1), text: strings.pageBefore } : undefined
        }
        here={here}
        next={
          page < pages
            ? { href: groupListPath(kind, page + 1), text: strings.pageAfter }
            : undefined
        }
      />
    </Layout>
  )
}
