import type { Essay, Section } from '../essay/essay.ts'
import { htmlText } from '../essay/html-text.ts'
import type { Script } from '../essay/language.ts'
import type { ConvertedEssay, EssayLink, WholeEssay } from '../essay/library.ts'
import { convertHtml } from './convert-html.ts'
import type { Convert } from './open-converter.ts'

/**
 * An essay in the other script: its text, headings, contents, summary and the names around it. The
 * slug, ids, addresses and code stay, and so does the author's name, which is nobody's to respell.
 *
 * @param linkTo what is said of the essay beside it
 */
export function convertEssay(
  whole: WholeEssay,
  script: Script,
  convert: Convert,
  linkTo: (link: EssayLink) => EssayLink,
): ConvertedEssay {
  const { essay, neighbours, collections, card, forwards } = whole
  const named = (name: string, title: string) => ({ name, title: convert(title) })
  return {
    essay: convertText(essay, script, convert),
    neighbours: {
      ...(neighbours.previous && { previous: linkTo(neighbours.previous) }),
      ...(neighbours.next && { next: linkTo(neighbours.next) }),
    },
    collections: collections.map(({ name, title }) => named(name, title)),
    tags: essay.tags.map((tag) => named(tag, tag)),
    ...(card !== undefined && { card }),
    ...(forwards && { forwards }),
  }
}

function convertText(essay: Essay, script: Script, convert: Convert): Essay {
  return {
    ...essay,
    lang: script,
    title: convert(essay.title),
    summary: convert(essay.summary),
    sections: essay.sections.map((section) => convertSection(section, convert)),
  }
}

function convertSection(section: Section, convert: Convert): Section {
  const { label, level, html, readings, linked } = section
  const heading = convertHtml(section.heading, convert)
  const converted = convertHtml(html, convert)
  return {
    ...section,
    label: level > 0 ? htmlText(heading).replaceAll('\n', ' ') : convert(label),
    heading,
    html: converted,
    text: htmlText(converted),
    // What stood in the source is quoted as it stands there.
    ...(readings && {
      readings: readings.map((reading) => ({ ...reading, read: convert(reading.read) })),
    }),
    ...(linked && {
      linked: {
        heading: convertHtml(linked.heading, convert),
        html: convertHtml(linked.html, convert),
      },
    }),
  }
}
