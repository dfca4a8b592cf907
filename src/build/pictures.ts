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

/** The pictures of a corpus that its essays show. */
export interface CorpusPictures {
  /**
   * Gives the pictures that stand beside an essay's file the addresses that readers have them by.
   * Each that is not there, or is none, is a problem.
   */
  readonly show: (source: SourceFile, essays: readonly ParsedEssay[]) => Promise<Shown>
  /** The files to publish: every picture that was shown, once. */
  readonly files: () => readonly OutputFile[]
}

interface Shown {
  readonly essays: readonly ParsedEssay[]
  readonly problems: readonly Problem[]
}

/** In HTML that was made safe: `src` comes first, and no attribute holds a quote. */
const inHtml = /(?<=<img src=")[^"]*(?=")/g
const inMarkdown = /(?<=!\[[^\]\n]*\]\()[^)\s<>]+/g
/** What leads elsewhere than to a file beside: `https://…`, `data:…`, `/images/…`. */
const elsewhere = /^(?:[a-z][\w+.-]*:|[/\\#?]|$)/i

/** Opens the pictures in a corpus folder. */
export function openPictures(root: string): CorpusPictures {
  const files = new Map<string, OutputFile>()
  const read = new Map<string, Promise<OutputFile | string>>()

  /** The published file of a picture, or what is wrong with it. */
  function pictureAt(path: string): Promise<OutputFile | string> {
    const known = read.get(path) ?? readPicture(root, path)
    read.set(path, known)
    return known
  }

  return {
    files: () => [...files.values()],
    async show({ path: file, text }, essays) {
      const addresses = new Map<string, string>()
      const problems: Problem[] = []
      const wanted = essays.flatMap(({ sections, markdown }) => [
        ...sections.flatMap(({ heading, html }) => `${heading}${html}`.match(inHtml) ?? []),
        ...(markdown.match(inMarkdown) ?? []),
      ])
      for (const src of new Set(wanted)) {
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
          addresses.set(src, found.path)
          files.set(found.path, found)
        }
      }
      return {
        essays:
          addresses.size === 0 ? essays : essays.map((each) => withAddresses(each, addresses)),
        problems,
      }
    },
  }
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

async function readPicture(root: string, path: string): Promise<OutputFile | string> {
  const below = relative(root, join(root, path))
  if (below.startsWith('..') || isAbsolute(below)) return 'it is not in the corpus'
  const content = await readFile(join(root, below)).catch(() => undefined)
  if (content === undefined) return 'it is not there'
  const ending = pictureEnding(content)
  if (ending === undefined) return 'it is none: expected AVIF, GIF, JPEG, PNG or WebP'
  if (content.length > largestFile) return `it has ${content.length} bytes: ${largestFile} at most`
  // By its content, so that browsers may keep it for ever.
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { path: `/pictures/${hash}.${ending}`, content }
}

function withAddresses(essay: ParsedEssay, addresses: ReadonlyMap<string, string>): ParsedEssay {
  const inText = (text: string, shape: RegExp) =>
    text.replace(shape, (src) => addresses.get(src) ?? src)
  const ofSection = <Part extends Pick<Section, 'heading' | 'html'>>(part: Part): Part => ({
    ...part,
    heading: inText(part.heading, inHtml),
    html: inText(part.html, inHtml),
  })
  return {
    ...essay,
    markdown: inText(essay.markdown, inMarkdown),
    sections: essay.sections.map((section) => ({
      ...ofSection(section),
      ...(section.linked && { linked: ofSection(section.linked) }),
    })),
  }
}
