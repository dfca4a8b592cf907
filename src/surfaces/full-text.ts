import type { Essay } from '../essay/essay.ts'
import { essayPath } from '../essay/paths.ts'

/** An essay's safe HTML in one piece, headings included. Addresses are as the site has them. */
export function fullText({ sections }: Pick<Essay, 'sections'>): string {
  return sections
    .map(({ level, heading, html }) => {
      // The title is the page's only h1.
      const name = `h${Math.max(2, level)}`
      return level > 0 ? `<${name}>${heading}</${name}>\n${html}` : html
    })
    .join('\n')
}

/**
 * HTML with whole addresses, for readers that do not know where it came from.
 *
 * `absolute('<a href="#two">', 'https://a.example', 'rain')`
 * `// '<a href="https://a.example/essays/rain#two">'`
 */
export function absolute(html: string, origin: string, slug: string): string {
  return html.replace(
    / (href|src)="(\/(?!\/)|#)/g,
    (_, name: string, start: string) =>
      ` ${name}="${origin}${start === '#' ? essayPath(slug) : ''}${start}`,
  )
}
