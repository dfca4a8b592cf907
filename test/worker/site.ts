import { inject } from 'vitest'

/** Asks the site under test, or another that is served, and follows no redirect. */
export function ask(path: string, init: RequestInit = {}, site = inject('origin')) {
  return fetch(site + path, { redirect: 'manual', ...init })
}

/** The text of what answers a GET. */
export async function read(path: string, headers: HeadersInit = {}, site = inject('origin')) {
  return (await ask(path, { headers }, site)).text()
}

/** What htmx sends with each of its requests. */
export const htmx = { 'HX-Request': 'true' }

/** The path of a search for what was typed. */
export const searchFor = (typed: string): string => `/search?q=${encodeURIComponent(typed)}`

/** What stands in the search field: all of it, since the next attribute follows. */
export const field = /name="q" value="([^"]*)" placeholder="/

/** The first thing that a pattern captures in a page, its entities undone. */
export function shown(html: string, pattern: RegExp): string | undefined {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return pattern
    .exec(html)?.[1]
    ?.replace(/&(?:lt|gt|quot|#39|amp);/g, (name) => entities[name] ?? '')
}

/** A page without the script that each carries in its head: what is left of scripts is foreign. */
export const withoutOwnScript = (html: string): string =>
  html.replace(/<script>"use strict";.*?<\/script>/s, '')
