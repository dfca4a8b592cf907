import type { GroupKind } from '../essay/groups.ts'
import { GroupPage } from '../views/group.tsx'
import { GroupListPage } from '../views/group-list.tsx'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'
import { pageOf } from './page.ts'

/** All tags, authors, years or collections. */
export function groupList(kind: GroupKind) {
  return async (c: Route) => {
    const { site, groups } = c.var
    const list = await groups.list(kind, pageOf(c))
    if (!list) return c.notFound()
    return c.html(<GroupListPage site={site} origin={originOf(c)} kind={kind} list={list} />)
  }
}

/** The essays of one of them. */
export function group(kind: GroupKind) {
  return async (c: Route<'/:name'>) => {
    const { site, groups } = c.var
    const found = await groups.group(kind, c.req.param('name'), pageOf(c))
    if (!found) return c.notFound()
    return c.html(<GroupPage site={site} origin={originOf(c)} kind={kind} group={found} />)
  }
}
