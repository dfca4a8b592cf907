import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { joinLines } from '../essay/join-lines.ts'

/** HTML as Markdown that this site reads back as the same text. */
export function htmlToMarkdown(html: string): string {
  return service
    .turndown(joinLines(html))
    .replace(/^[ \t]+$/gm, '')
    .trim()
}

const service = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
  // Underscores inside Chinese, where no space stands, mean nothing.
  emDelimiter: '*',
  hr: '---',
})
service.use(gfm)

const escapeMarks = service.escape.bind(service)
// Turndown leaves to themselves what Markdown reads as HTML, entities and our ids of headings.
service.escape = (text) =>
  escapeMarks(text)
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replaceAll('{#', '\\{#')

service.addRule('kept', {
  filter: ['sup', 'sub', 'u', 'ins', 'mark', 'kbd', 'q', 'ruby', 'rt', 'rp'],
  replacement: (content, { nodeName }) => {
    const name = nodeName.toLowerCase()
    return content === '' ? '' : `<${name}>${content}</${name}>`
  },
})
service.addRule('picture', {
  filter: 'img',
  replacement: (_, node) => {
    // Turndown hands over elements of its own parser, which are like those of browsers.
    const picture = node as HTMLElement
    const alt = service.escape((picture.getAttribute('alt') ?? '').replace(/\s+/g, ' '))
    return `![${alt}](${picture.getAttribute('src')})`
  },
})
