import type { Publication } from './publication.ts'

/** The icons in `public/icons`. */
const icons = [
  { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/** The web app manifest, by which a site is put among a phone's apps: https://www.w3.org/TR/appmanifest/ */
export function manifest({ title, description, lang }: Publication): string {
  return JSON.stringify({
    id: '/',
    name: title,
    short_name: title,
    description,
    lang,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#faf7f0',
    theme_color: '#faf7f0',
    icons,
  })
}
