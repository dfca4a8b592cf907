/** The two bytes of a character in GBK. */
export interface Pair {
  readonly lead: number
  readonly trail: number
}

const characters = new Map<number, string>()
const pairs = new Map<string, Pair>()
// TextDecoder knows the table (WHATWG's `gb18030`, of which GBK is the part of two bytes).
const decoder = new TextDecoder('gb18030', { fatal: true })
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue
    const character = decoder.decode(Uint8Array.of(lead, trail))
    characters.set(lead * 256 + trail, character)
    if (!pairs.has(character)) pairs.set(character, { lead, trail })
  }
}

/** The bytes of `character`, if it is one of two bytes: `pairOf('取')` is `{ lead: 0xc8, trail: 0xa1 }`. */
export function pairOf(character: string): Pair | undefined {
  return pairs.get(character)
}

/** The character of two bytes: `characterOf({ lead: 0xc8, trail: 0xa1 })` is `'取'`. */
export function characterOf({ lead, trail }: Pair): string | undefined {
  return characters.get(lead * 256 + trail)
}
