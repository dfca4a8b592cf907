import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join, posix, relative } from 'node:path'
import type { Section } from '../essay/essay.ts'
import { decodeEntities } from '../essay/html-text.ts'
import type { SourceFile } from '../essay/parse.ts'
import type { ParsedEssay } from '../essay/parsed-essay.ts'
import { pictureEnding } from '../essay/picture.ts'
import type { Problem } from '../essay/problem.ts'
import { largestFile } from './limits.ts'
import type { OutputFile } from './output.ts'
import { type PictureSize, pictureSize, withSize } from './picture-size.ts'

/** A picture that is published. */
interface Picture extends OutputFile {
  readonly size: PictureSize | undefined
}

/** The pictures of a corpus that its essays show. */
export interface CorpusPictures {
  /**
   * Gives the pictures that stand beside an essay's file the addresses that readers have them by,
   * and their sizes. Each that is not there, or is none, is a problem.
   */
  readonly show: (source: SourceFile, essays: readonly ParsedEssay[]) => Promise<Shown>
  /** The files to publish: every picture that was shown, once. */
  readonly files: () => readonly OutputFile[]
}

interface Shown {
  readonly essays: readonly ParsedEssay[]
  readonly problems: readonly Problem[]
}

/** In HTML that was made safe: `src` comes first, and no attribute holds a quote or `>`. */
const inHtml = /<img src="([^"]*)"([^>]*?)(?= \/>|>)/g
const inMarkdown = /(?<=!\[[^\]\n]*\]\()[^)\s<>]+/g
/** What leads elsewhere than to a file beside: `https://…`, `data:…`, `/images/…`. */
const elsewhere = /^(?:[a-z][\w+.-]*:|[/\\#?]|$)/i

/** Opens the pictures in a corpus folder. */
export function openPictures(root: string): CorpusPictures {
  const files = new Map<string, Picture>()
  const read = new Map<string, Promise<Picture | string>>()

  /** The published file of a picture, or what is wrong with it. */
  function pictureAt(path: string): Promise<Picture | string> {
    const known = read.get(path) ?? readPicture(root, path)
    read.set(path, known)
    return known
  }

  return {
    files: () => [...files.values()],
    async show({ path: file, text }, essays) {
      const pictures = new Map<string, Picture>()
      const problems: Problem[] = []
      for (const src of new Set(essays.flatMap(sourcesIn))) {
        const name = nameOf(src)
        if (name === undefined) continue
        const found = await pictureAt(posix.join(posix.dirname(file), name))
        if (typeof found === 'string') {
          const line = text.slice(0, Math.max(0, text.indexOf(name))).split('\n').length
          const message = `found the picture \`${name}\`, but ${found}`
          if (!problems.some((each) => each.message === message)) {
            problems.push({ file, line, message, severity: 'warning' })
          }
        } else {
          pictures.set(src, found)
          files.set(found.path, found)
        }
      }
      return {
        essays: pictures.size === 0 ? essays : essays.map((each) => withPictures(each, pictures)),
        problems,
      }
    },
  }
}

/** Of essays that are still about: while somebody writes, nearly all are those of the last time. */
const kept = new WeakMap<ParsedEssay, readonly string[]>()

/** The addresses of an essay's pictures, as it has them. */
function sourcesIn(essay: ParsedEssay): readonly string[] {
  const before = kept.get(essay)
  if (before) return before
  const ofSections = essay.sections.flatMap(({ heading, html }) =>
    [...`${heading}${html}`.matchAll(inHtml)].map(([, src = '']) => src),
  )
  const sources = [...ofSections, ...(essay.markdown.match(inMarkdown) ?? [])]
  kept.set(essay, sources)
  return sources
}

/** The name that an address has in the folder; `undefined` where it leads elsewhere. */
function nameOf(src: string): string | undefined {
  const address = decodeEntities(src)
  if (elsewhere.test(address)) return undefined
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''))
  } catch {
    return address
  }
}

async function readPicture(root: string, path: string): Promise<Picture | string> {
  const below = relative(root, join(root, path))
  if (below.startsWith('..') || isAbsolute(below)) return 'it is not in the corpus'
  const content = await readFile(join(root, below)).catch(() => undefined)
  if (content === undefined) return 'it is not there'
  const ending = pictureEnding(content)
  if (ending === undefined) return 'it is none: expected AVIF, GIF, JPEG, PNG or WebP'
  if (content.length > largestFile) return `it has ${content.length} bytes: ${largestFile} at most`
  // By its content, so that browsers may keep it for ever.
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { path: `/pictures/${hash}.${ending}`, content, size: pictureSize(content) }
}

function withPictures(essay: ParsedEssay, pictures: ReadonlyMap<string, Picture>): ParsedEssay {
  const inText = (html: string) =>
    html.replace(inHtml, (whole, src: string, attributes: string) => {
      const picture = pictures.get(src)
      return picture ? `<img src="${picture.path}"${withSize(attributes, picture.size)}` : whole
    })
  const ofSection = <Part extends Pick<Section, 'heading' | 'html'>>(part: Part): Part => ({
    ...part,
    heading: inText(part.heading),
    html: inText(part.html),
  })
  return {
    ...essay,
    markdown: essay.markdown.replace(inMarkdown, (src) => pictures.get(src)?.path ?? src),
    sections: essay.sections.map((section) => ({
      ...ofSection(section),
      ...(section.linked && { linked: ofSection(section.linked) }),
    })),
  }
}
