import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { parse } from 'parse5'
import { convertPages } from './convert-pages.ts'
import { ImportError, type Imported } from './imported.ts'
import { Losses } from './losses.ts'
import { readMatter } from './matter.ts'
import { fromXhtml } from './page.ts'
import { elementsIn, textOf } from './tree.ts'
import { unpack } from './unpack.ts'

/** Styles of running text and captions, which say nothing that Markdown could. */
const plain = new Set([
  ...['Body Text', 'First Paragraph', 'Compact', 'List Paragraph', 'Text body', 'Standard'],
  ...['Captioned Figure', 'Image Caption', 'Table Caption', 'Caption', 'caption', 'Figure'],
  ...['Table Contents', 'Table Heading', 'Normal (Web)', 'Subtitle'],
])

const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Source Code', 'Preformatted Text', 'HTML Preformatted'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='Footnote Characters'] =>",
  "r[style-name='Endnote Characters'] =>",
  'u => u',
]

/** What Word documents hold that mammoth passes over in silence. */
const unseen: readonly (readonly [what: string, path: RegExp, shape: RegExp])[] = [
  ['formula', /^word\/document\.xml$/, /<m:oMath[ >]/g],
  ['comment', /^word\/comments\.xml$/, /<w:comment[ >]/g],
  ['header or footer', /^word\/(?:header|footer)\d*\.xml$/, /<w:t[ >][\s\S]*/g],
  ['deletion that was tracked', /^word\/document\.xml$/, /<w:del[ >]/g],
  ['chart', /^word\/charts\/chart\d*\.xml$/, /<c:chartSpace[ >]/g],
  ['colour of text or behind it', /^word\/document\.xml$/, /<w:(?:color|highlight|shd) /g],
]

/**
 * A Word document as an essay in Markdown.
 *
 * @throws ImportError where it is damaged, or beyond the bounds
 */
export async function convertDocx(bytes: Uint8Array, stem: string): Promise<Imported> {
  const files = unpack(bytes)
  if (!files.has('word/document.xml')) {
    throw new ImportError('found no Word document in it, expected `word/document.xml`')
  }
  const losses = new Losses()
  for (const [what, path, shape] of unseen) {
    for (const [name, content] of files) {
      if (path.test(name)) losses.add(what, text(content).match(shape)?.length ?? 0)
    }
  }
  const { value, messages } = await read(files)
  for (const { message } of messages) {
    const style = /^Unrecognised \w+ style: '(.*)' \(Style ID/.exec(message)?.[1]
    if (style === undefined) losses.add(message)
    else if (!plain.has(style)) losses.add(`look of the style “${style}” (its text stays)`)
  }
  const page = {
    // Notes would go on counting from a list above them.
    html: value.replace(/<ol><li id="(?:foot|end)note-/, '<hr>$&'),
    open: () => undefined,
  }
  return convertPages([page], { stem, matter: coreMatter(files), losses })
}

async function read(files: ReadonlyMap<string, Uint8Array>) {
  try {
    // Packed anew, since mammoth would unpack whatever the file holds.
    const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }))
    return await mammoth.convertToHtml({ buffer }, { styleMap: styles, externalFileAccess: false })
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    throw new ImportError(`found a Word document that cannot be read (${reason})`)
  }
}

/** https://www.dublincore.org/specifications/dublin-core/dcmi-terms/ in the document's properties. */
function coreMatter(files: ReadonlyMap<string, Uint8Array>) {
  const xml = text(files.get('docProps/core.xml') ?? new Uint8Array())
  const elements = [...elementsIn(parse(fromXhtml(xml)))]
  const values = (name: string) => elements.filter(({ tagName }) => tagName === name).map(textOf)
  return readMatter({
    title: values('dc:title')[0],
    authors: values('dc:creator'),
    date: values('dcterms:created')[0],
    lang: values('dc:language')[0],
  })
}

function text(content: Uint8Array): string {
  return new TextDecoder().decode(content)
}
