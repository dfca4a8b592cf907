import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { convertChapters, type Folder } from '../import/chapters.ts'
import { convertDocx } from '../import/docx.ts'
import { convertEpub, readBook } from '../import/epub.ts'
import { convertHtml, declaredEncoding, picturesBeside } from '../import/html.ts'
import { ImportError, type Imported } from '../import/imported.ts'
import { decodeForeign } from './decode.ts'

/** Bytes of the largest file that is opened. */
const largest = 256 * 2 ** 20

/**
 * Reads a file by its ending as an essay.
 *
 * @throws ImportError where it cannot be
 */
export async function readSource(path: string): Promise<Imported> {
  const bytes = await readBytes(path)
  const stem = basename(path, extname(path))
  switch (extname(path).toLowerCase()) {
    case '.docx':
      return convertDocx(bytes, stem)
    case '.epub':
      return convertEpub(bytes, stem)
    case '.txt':
      return { text: textOf(bytes), pictures: [], losses: [] }
    default:
      return readHtml(path, bytes, stem)
  }
}

/**
 * Reads an EPUB as an essay for each of its chapters.
 *
 * @throws ImportError where it cannot be
 */
export async function readChapters(path: string): Promise<Folder> {
  return convertChapters(readBook(await readBytes(path)))
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > largest) throw new ImportError(`found ${size} bytes, expected ${largest} at most`)
  return readFile(path)
}

async function readHtml(path: string, bytes: Uint8Array, stem: string): Promise<Imported> {
  const html = htmlOf(bytes)
  const pictures = new Map<string, Uint8Array>()
  for (const src of picturesBeside(html)) {
    const content = await pictureBeside(path, src)
    if (content !== undefined) pictures.set(src, content)
  }
  return convertHtml(html, stem, (src) => pictures.get(src))
}

/** A page from elsewhere names pictures in its own folder, or below: no other file is read for it. */
async function pictureBeside(page: string, src: string): Promise<Uint8Array | undefined> {
  try {
    const folder = await realpath(dirname(resolve(page)))
    const name = decodeURIComponent(src.replace(/[?#].*$/, ''))
    const path = await realpath(join(folder, name))
    const isBelow = path.startsWith(folder + sep)
    return isBelow && (await stat(path)).size <= largest ? await readFile(path) : undefined
  } catch {
    return undefined
  }
}

/** A page is believed that it is in the encoding that it says, unless it is in UTF-8. */
function htmlOf(bytes: Uint8Array): string {
  const declared = declaredEncoding(bytes)
  const decoded = decodeForeign(bytes)
  const isUnicode = 'encoding' in decoded && decoded.encoding !== 'gb18030'
  if (declared !== undefined && !isUnicode) {
    try {
      return new TextDecoder(declared, { fatal: true }).decode(bytes)
    } catch {
      // It says what it is not, as copied pages do.
    }
  }
  return textOf(bytes)
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodeForeign(bytes)
  if ('text' in decoded) return decoded.text
  const { line, message } = decoded.problem
  throw new ImportError(`line ${line}: ${message}`)
}
