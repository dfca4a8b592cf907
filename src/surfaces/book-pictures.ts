import type { Essay } from '../essay/essay.ts'

/** The pictures of a book, by the addresses that essays show them at: `/pictures/1a2b….png`. */
export type BookPictures = ReadonlyMap<string, Uint8Array>

/** What every reader of books shows: https://www.w3.org/TR/epub-32/#sec-core-media-types has neither AVIF nor WebP. */
const types: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
}

const shown = /<img src="(\/pictures\/[^"]*)"/g

/** The type of a picture that a book may hold: `pictureType('/pictures/a.png') // 'image/png'`. */
export function pictureType(path: string): string | undefined {
  return types[path.slice(path.lastIndexOf('.') + 1)]
}

/**
 * The pictures that essays show, each once, as far as a book may hold them and `read` has them: the
 * first `most.files`, without those that would make all of them more than `most.bytes`.
 */
export async function picturesOf(
  essays: readonly Essay[],
  read: (path: string) => Promise<Uint8Array | undefined>,
  most: { readonly files: number; readonly bytes: number },
): Promise<BookPictures> {
  const html = essays.flatMap(({ sections }) => sections.flatMap((one) => [one.heading, one.html]))
  const paths = new Set(
    html.flatMap((text) => Array.from(text.matchAll(shown), ([, path = '']) => path)),
  )
  const pictures = new Map<string, Uint8Array>()
  let size = 0
  for (const path of [...paths].filter(pictureType).slice(0, most.files)) {
    const content = await read(path)
    if (!content || size + content.length > most.bytes) continue
    size += content.length
    pictures.set(path, content)
  }
  return pictures
}
