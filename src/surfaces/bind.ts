import { type Book, bookFiles } from './epub.ts'
import { zip } from './zip.ts'

/**
 * A book as the bytes of an EPUB file. `deflate` compresses (raw DEFLATE); without it all is stored,
 * which costs a Worker nothing.
 *
 * @example bind(essayBook(site, 'https://example.com', essay))
 */
export function bind(
  book: Book,
  deflate?: (content: Uint8Array) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  return zip(
    bookFiles(book).map(([path, given]) => {
      // Pictures are as small as they get.
      if (typeof given !== 'string') return { path, content: given }
      const content = encoder.encode(given)
      // Readers find out by the stored first file what the archive is.
      return { path, content, deflated: path === 'mimetype' ? undefined : deflate?.(content) }
    }),
  )
}
