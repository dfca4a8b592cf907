import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/**
 * Whether a program would rather have Markdown than a page. Caches must keep the two apart, so the
 * answer says that it depends on the header.
 */
export function wantsMarkdown(c: Context): boolean {
  c.header('Vary', 'Accept', { append: true })
  const supports = ['text/html', 'text/markdown']
  return accepts(c, { header: 'Accept', supports, default: 'text/html' }) === 'text/markdown'
}
