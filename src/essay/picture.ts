/** How the files of pictures begin that every browser shows and that can hold no script. */
const signatures: readonly (readonly [ending: string, from: number, text: string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['avif', 4, 'ftypavif'],
]

/**
 * The ending that a picture's file should have, told by its first bytes, or `undefined` for all
 * else: `pictureEnding(bytes of 'GIF89a…') // 'gif'`.
 */
export function pictureEnding(content: Uint8Array): string | undefined {
  const head = String.fromCharCode(...content.subarray(0, 16))
  return signatures.find(([, from, text]) => head.startsWith(text, from))?.[0]
}
