import { strToU8, type Zippable, zipSync } from 'fflate'
import { type Book, bookFiles } from './epub.ts'

/** The first day that a ZIP archive can name: the same book has the same bytes on every day. */
const mtime = new Date(1980, 0, 1)

/**
 * A book as the bytes of an EPUB file.
 *
 * @example bind({ id: 'tag:example.com,2024:rain', title: '雨', lang: 'zh-Hans', essays: [essay] })
 */
export function bind(book: Book): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const [path, text] of bookFiles(book)) {
    // Readers find out by the stored first file what the archive is.
    files[path] = [strToU8(text), { level: path === 'mimetype' ? 0 : 6, mtime }]
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>
}
