import { cutAtMatches, excerpt } from './excerpt.ts'
import type { ReadSection } from './read-leads.ts'
import type { Hit } from './result.ts'

/** A found section as results show it. */
export function hit({ candidate, section, title, label, text, meaning }: ReadSection): Hit {
  return {
    query: meaning.query || matchedWords(section.text, text),
    essay: {
      slug: section.slug,
      lang: section.lang,
      title: section.title,
      pieces: cutAtMatches(section.title, title),
    },
    section: {
      id: section.id,
      label: section.label,
      pieces: cutAtMatches(section.label, label),
    },
    excerpt: excerpt(section.text, text),
    score: candidate.score,
  }
}

/** What matched in a text, as a query that marks it: at most four stretches. */
function matchedWords(text: string, matches: ReadSection['text']): string {
  const words = cutAtMatches(text, matches).flatMap(({ text, hit }) => (hit ? [text] : []))
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .slice(0, 4)
    .join(' ')
}
