import { raw } from 'hono/html'
import type { Language } from '../essay/essay.ts'
import { type JsonLd, scriptJson } from '../surfaces/json-ld.ts'
import type { Site } from './site.ts'

/** An address of a text, for readers of one language, or for all others. */
export interface Alternate {
  readonly lang: Language | 'x-default'
  readonly href: string
}

/** What a page says of itself to browsers, search engines and preview cards. */
export interface Subject {
  /** The whole of `<title>`. */
  readonly title: string
  readonly description: string
  readonly type: 'website' | 'article'
  /** Address of this page, for preview cards: left out unless it is absolute. */
  readonly url?: string
  /** Address of the page that search engines should list; none keeps this one out. Said where it is absolute. */
  readonly canonical?: string
  /** The same text by language, this page's canonical address included: those that are absolute. */
  readonly alternates?: readonly Alternate[]
  /** The same for programs that read schema.org. */
  readonly data?: JsonLd
  /** Picture for preview cards, 1200 × 630, and what it shows: left out unless it is absolute. */
  readonly card?: { readonly url: string; readonly alt: string }
  /** Path of the same text as Markdown. */
  readonly markdown?: string
}

/**
 * Whether an address has its host: what search engines and preview cards are told has to
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
const isWhole = (address: string | undefined): boolean =>
  address !== undefined && !address.startsWith('/')

/**
 * How htmx is told to behave. It adds no style of its own (the stylesheet has it all), leaves the
 * address bar to our script, and gives up on an answer after ten seconds.
 */
const htmxConfig = 'includeIndicatorCSS:false history:false defaultTimeout:10000'

/** Each theme's ground, and when it is the one that shows, unless the reader has chosen. */
const themeColors = [
  ['paper', '#faf7f0', '(prefers-color-scheme: light)'],
  ['dark', '#191715', '(prefers-color-scheme: dark)'],
  ['white', '#ffffff', 'not all'],
] as const

export function Head({ site, subject }: { readonly site: Site; readonly subject: Subject }) {
  const {
    title,
    description,
    type,
    url,
    canonical,
    alternates = [],
    data,
    card,
    markdown,
  } = subject
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {canonical === undefined && <meta name="robots" content="noindex" />}
      {isWhole(canonical) && <link rel="canonical" href={canonical} />}
      <meta property="og:site_name" content={site.title} />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {isWhole(url) && <meta property="og:url" content={url} />}
      {card && isWhole(card.url) && (
        <>
          <meta property="og:image" content={card.url} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={card.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <meta name="color-scheme" content="light dark" />
      {themeColors.map(([theme, color, media]) => (
        <meta name="theme-color" content={color} media={media} data-of={theme} data-media={media} />
      ))}
      <script>{raw(site.early.text)}</script>
      <meta name="htmx-config" content={htmxConfig} />
      <style>{raw(site.style.text)}</style>
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="apple-touch-icon" href="/icons/192.png" />
      <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
      {alternates
        .filter(({ href }) => isWhole(href))
        .map(({ lang, href }) => (
          <link rel="alternate" hreflang={lang} href={href} />
        ))}
      {markdown && <link rel="alternate" type="text/markdown" href={markdown} />}
      <link rel="alternate" type="application/atom+xml" title={site.title} href="/feed.xml" />
      <link rel="alternate" type="application/feed+json" title={site.title} href="/feed.json" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={site.title}
        href="/opensearch.xml"
      />
      {site.licence?.url && <link rel="license" href={site.licence.url} />}
      {data && <script type="application/ld+json">{raw(scriptJson(data))}</script>}
    </head>
  )
}
