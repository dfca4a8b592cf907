import type { Publication } from './publication.ts'

/** The date at which a site without an `id` of its own is taken to have had its host. */
const since = '2026'

/**
 * The `tag:` address (RFC 4151) that something of the site is known by for good.
 *
 * `tagUri({ id: 'example.com,2024', … }, 'https://new.example', 'rain') // 'tag:example.com,2024:rain'`
 */
export function tagUri({ id }: Pick<Publication, 'id'>, origin: string, name: string): string {
  return `tag:${id ?? `${new URL(origin).hostname},${since}`}:${name}`
}
