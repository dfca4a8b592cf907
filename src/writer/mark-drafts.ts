import type { Words } from './words.ts'

/** On what says already that it is a draft. */
const marked = 'draft'

/** Marks the page of a draft, and links to drafts, with a word; the policy allows style by script alone. */
export function markDrafts(drafts: readonly string[], words: Words): void {
  const isDraft = (path: string) => drafts.includes(/^\/essays\/([^/]+)/.exec(path)?.[1] ?? '')
  const headings = isDraft(location.pathname) ? document.querySelectorAll('.opening h1') : []
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')].filter(
    ({ pathname, origin }) =>
      origin === location.origin && isDraft(pathname) && pathname !== location.pathname,
  )
  for (const place of [...headings, ...links]) {
    if (place.querySelector(`[data-${marked}]`)) continue
    const badge = document.createElement('span')
    badge.dataset[marked] = ''
    badge.textContent = words.draft
    Object.assign(badge.style, {
      font: '600 0.75rem/1.6 system-ui, sans-serif',
      background: '#8a4b00',
      color: '#fff',
      borderRadius: '0.25em',
      padding: '0 0.5em',
      marginInlineEnd: '0.6em',
      verticalAlign: 'middle',
    })
    place.prepend(badge)
  }
}
