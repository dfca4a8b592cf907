/**
 * A name that npm and Cloudflare take: `slugOf('My Site')` is `my-site`, and one without ASCII
 * letters or digits is `essays`.
 */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  return slug || 'essays'
}
