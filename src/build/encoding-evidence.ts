/** Punctuation that running Chinese text is full of. */
const punctuation = '，。、；：？！（）《》〈〉【】「」『』“”‘’—…·～　％￥'

/** What `decoder` makes of every two-byte pair with these lead and trail bytes. */
function charactersAt(label: string, leads: [number, number], trails: [number, number]): string {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) bytes.push(lead, trail)
  }
  return new TextDecoder(label).decode(Uint8Array.from(bytes))
}

/**
 * The Han characters in common use, with their punctuation. Both standards keep
 * them in a first level of their own: GB 2312 rows 16 to 55 (3,755 simplified
 * characters) and Big5 A440 to C67E (5,401 traditional ones).
 */
const common: ReadonlySet<string> = new Set([
  ...punctuation,
  ...charactersAt('gb18030', [0xb0, 0xd7], [0xa1, 0xfe]),
  ...charactersAt('big5', [0xa4, 0xc6], [0x40, 0x7e]),
  ...charactersAt('big5', [0xa4, 0xc5], [0xa1, 0xfe]),
])

/** How much of a text is common Chinese. */
interface Evidence {
  /** The share of common characters among all that are not ASCII. */
  readonly beyondAscii: number
  /** The share of common characters and printable ASCII among all. */
  readonly whole: number
  /** How many characters are Chinese punctuation. */
  readonly marks: number
}

/**
 * How likely `text` is to be what its author wrote, and not bytes read in the
 * wrong encoding, which come out as rare characters.
 *
 * `evidence('你好，world')` is `{ beyondAscii: 1, whole: 1, marks: 1 }`; Big5 read
 * as GB 18030 has a `beyondAscii` of 0 to 0.3.
 */
export function evidence(text: string): Evidence {
  let ascii = 0
  let found = 0
  let marks = 0
  let others = 0
  let controls = 0
  for (const character of text) {
    if (character >= '\x80') {
      if (common.has(character)) found++
      else others++
      if (punctuation.includes(character)) marks++
    } else if (character >= ' ' || '\t\n\r'.includes(character)) ascii++
    else controls++
  }
  return {
    beyondAscii: found / Math.max(1, found + others),
    whole: (found + ascii) / Math.max(1, found + others + ascii + controls),
    marks,
  }
}

/**
 * Whether bytes that are not valid UTF-8 are UTF-8 all the same, with damage:
 * more of the bytes beyond ASCII read well than not. GB 18030 hardly ever makes a
 * character of three bytes in UTF-8; those of two, which it often makes, count
 * behind a Latin letter alone.
 *
 * `mostlyUtf8(bytes of '文字' + 0xff)` is `true`.
 */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const count = (shape: RegExp) => text.match(shape)?.length ?? 0
  const well = 3 * count(/[^\0-\u07ff\ufffd]/gu) + 2 * count(/(?<=[a-z])[\x80-\u07ff]/giu)
  return well > count(/\ufffd/gu)
}

/**
 * Where the first line begins that is UTF-8 in a file that is not, as a byte from
 * 0, or `undefined`. Such a line has three Han characters or more, and beyond
 * ASCII nothing else: as GB 18030 the same bytes would be rare characters alone.
 */
export function utf8LineIn(bytes: Uint8Array): number | undefined {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    const next = end < 0 ? bytes.length : end + 1
    const text = new TextDecoder('utf-8').decode(bytes.subarray(start, next))
    if (/^[\p{ASCII}\u2000-\u9fff\uff00-\uffef]*$/u.test(text) && hanIn(text) >= 3) return start
    start = next
  }
  return undefined
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
