import { speakable } from './xml.ts'

/** Where a link or a picture of an essay is in a book: `undefined` where it is not to be had. */
export type LeadTo = (address: string) => string | undefined

/** Attributes that are there or not, and have a value in XML all the same. */
const switches = new Set(['open', 'reversed'])

/**
 * An essay's safe HTML as XHTML for a book: every attribute has a value, links lead on within the
 * book or to whole addresses. A picture that is not in the book, which may fetch none, is its
 * description.
 *
 * `xhtml('<ol reversed><li>雨</li></ol>', leadTo, pictureAt) // '<ol reversed="reversed"><li>雨</li></ol>'`
 */
export function xhtml(html: string, leadTo: LeadTo, pictureAt: LeadTo): string {
  return speakable(html).replace(
    // Sanitized HTML has no `>` within a value, and every value in double quotes.
    /<([a-z][a-z\d]*)((?:\s[^>]*?)?)(\s*\/)?>/g,
    (_, name: string, attributes: string, end = '') => {
      const values = new Map(
        Array.from(
          attributes.matchAll(/\s([a-z][a-z-]*)(?:="([^"]*)")?/g),
          ([, attribute = '', value]) => [attribute, value] as const,
        ),
      )
      if (name === 'img') {
        const alt = values.get('alt') ?? ''
        const src = pictureAt(values.get('src') ?? '')
        if (src !== undefined) return `<img src="${src}" alt="${alt}"/>`
        return alt && `<span>[${alt}]</span>`
      }
      const written = Array.from(values, ([attribute, value]) => {
        if (attribute === 'href') return hrefOf(leadTo(value ?? ''))
        if (switches.has(attribute)) return ` ${attribute}="${attribute}"`
        return value === undefined ? '' : ` ${attribute}="${value}"`
      })
      return `<${name}${written.join('')}${end}>`
    },
  )
}

const hrefOf = (address: string | undefined): string =>
  address === undefined ? '' : ` href="${address}"`
