import { serialize } from 'parse5'
import { clean } from './clean.ts'
import { ImportError, type Imported } from './imported.ts'
import type { Losses } from './losses.ts'
import { htmlToMarkdown } from './markdown.ts'
import { joinMatter, type Matter, withMatter } from './matter.ts'
import { readPage } from './page.ts'
import { type Open, Pictures } from './pictures.ts'

/** A page of the source, and what it finds its pictures by. */
export interface SourcePage {
  readonly html: string
  readonly open: Open
}

/** What is known of pages besides themselves. */
export interface Context {
  /** The name of the essay's file, without its ending. */
  readonly stem: string
  /** What the source says of the whole, before its pages are asked. */
  readonly matter: Matter
  readonly losses: Losses
}

/** One essay of one or many pages, one below the other. */
export function convertPages(
  pages: readonly SourcePage[],
  { stem, matter: known, losses }: Context,
): Imported {
  const pictures = new Pictures(stem, losses)
  const read = pages.map(({ html, open }) => {
    const { matter, body } = readPage(html)
    const block = clean(body, joinMatter(matter, known), { open, pictures, losses })
    return { matter, block, html: serialize(body) }
  })
  const body = htmlToMarkdown(read.map(({ html }) => html).join('\n'))
  if (body === '') throw new ImportError('found no text in it')
  const [first] = read
  const block = read.map((each) => each.block).reduce(joinMatter, {})
  const head = first === undefined || pages.length > 1 ? {} : first.matter
  const said = joinMatter(joinMatter(block, known), head)
  const title = block.title ?? soleTitle(body) ?? said.title
  return {
    text: withMatter({ ...said, title }, body),
    title,
    pictures: pictures.list,
    losses: losses.list(),
  }
}

/** Of pages of a site, whose titles name the site too, the one heading above all. */
function soleTitle(markdown: string): string | undefined {
  const titles = [...markdown.matchAll(/^# (.+)$/gm)]
  const first = /^#{1,6} (.+)$/m.exec(markdown)
  const title = titles[0]?.[1]
  const isSole = titles.length === 1 && titles[0]?.index === first?.index
  return isSole ? title?.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/[*~`]/g, '') : undefined
}
