import { parse } from 'parse5'
import { convertPages, type SourcePage } from './convert-pages.ts'
import { ImportError, type Imported } from './imported.ts'
import { Losses } from './losses.ts'
import { type Matter, readMatter } from './matter.ts'
import { fromXhtml } from './page.ts'
import { attribute, type Element, elementsIn, textOf } from './tree.ts'
import { unpack } from './unpack.ts'

/** A book as its chapters are read: pages, what it says of itself, and what was lost so far. */
export interface Book {
  readonly pages: readonly SourcePage[]
  readonly matter: Matter
  readonly losses: Losses
}

/**
 * A book as one essay in Markdown, its chapters one below the other.
 *
 * @throws ImportError where it is damaged, locked, or beyond the bounds
 */
export function convertEpub(bytes: Uint8Array, stem: string): Imported {
  const { pages, ...context } = readBook(bytes)
  return convertPages(pages, { stem, ...context })
}

/**
 * The pages of a book in the order of the spine: https://www.w3.org/TR/epub-33/#sec-spine-elem
 *
 * @throws ImportError where it is damaged, locked, or beyond the bounds
 */
export function readBook(bytes: Uint8Array): Book {
  const files = unpack(bytes)
  const text = (path: string) => {
    const content = files.get(path)
    return content && new TextDecoder().decode(content)
  }
  const container = elementsOf(text('META-INF/container.xml') ?? '')
  const rootfile = container.find(({ tagName }) => tagName === 'rootfile')
  const packagePath = rootfile && attribute(rootfile, 'full-path')
  const manifest = packagePath === undefined ? undefined : text(packagePath)
  if (packagePath === undefined || manifest === undefined) {
    throw new ImportError(
      'found no book in it, expected a package that META-INF/container.xml names',
    )
  }
  const elements = elementsOf(manifest)
  const items = new Map(
    elements
      .filter(({ tagName }) => tagName === 'item')
      .map((item) => [attribute(item, 'id') ?? '', item]),
  )
  const losses = new Losses()
  const pages: SourcePage[] = []
  for (const item of spineOf(elements, items)) {
    const path = resolve(packagePath, attribute(item, 'href') ?? '')
    const html = text(path)
    if (html === undefined) {
      losses.add('chapter that was not found')
      continue
    }
    const open = (src: string) => files.get(resolve(path, src))
    pages.push({ html: fromXhtml(html), open })
  }
  if (text('META-INF/encryption.xml')?.includes('.xhtml')) {
    throw new ImportError('found a book that is locked (META-INF/encryption.xml)')
  }
  return { pages, matter: matterOf(elements), losses }
}

function elementsOf(xml: string): Element[] {
  return [...elementsIn(parse(fromXhtml(xml)))]
}

/** The chapters to read one after the other, without the table of contents. */
function spineOf(elements: readonly Element[], items: ReadonlyMap<string, Element>): Element[] {
  return elements
    .filter(({ tagName }) => tagName === 'itemref')
    .filter((reference) => attribute(reference, 'linear') !== 'no')
    .flatMap((reference) => items.get(attribute(reference, 'idref') ?? '') ?? [])
    .filter((item) => !attribute(item, 'properties')?.split(' ').includes('nav'))
}

function matterOf(elements: readonly Element[]): Matter {
  const values = (name: string) => elements.filter(({ tagName }) => tagName === name).map(textOf)
  return readMatter({
    title: values('dc:title')[0],
    authors: values('dc:creator'),
    date: values('dc:date')[0],
    lang: values('dc:language')[0],
  })
}

/** `resolve('EPUB/text/1.xhtml', '../media/a.png') // 'EPUB/media/a.png'` */
function resolve(base: string, address: string): string {
  const url = new URL(address, new URL(encodeURI(base), 'epub://book/'))
  try {
    return decodeURIComponent(url.pathname).replace(/^\//, '')
  } catch {
    return url.pathname
  }
}
