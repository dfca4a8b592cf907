import { parse } from 'parse5'
import { convertPages } from './convert-pages.ts'
import type { Imported } from './imported.ts'
import { Losses } from './losses.ts'
import type { Open } from './pictures.ts'
import { attribute, elementsIn } from './tree.ts'

/** A page as an essay in Markdown. */
export function convertHtml(html: string, stem: string, open: Open): Imported {
  return convertPages([{ html, open }], { stem, matter: {}, losses: new Losses() })
}

/** The addresses of pictures that a page has beside it. */
export function picturesBeside(html: string): string[] {
  return [...elementsIn(parse(html))]
    .filter(({ tagName }) => tagName === 'img')
    .map((element) => attribute(element, 'src')?.trim() ?? '')
    .filter((src) => src !== '' && !/^(?:[a-z][\w+.-]*:|\/)/i.test(src))
}

/** The encoding that a page says it is in, which its first kilobyte must: `charset=gb2312`. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
}
