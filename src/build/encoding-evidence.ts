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
const replacement = '\uFFFD'

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
 * more of the bytes beyond ASCII read well than not. Of GB 18030 read as UTF-8
 * about a sixth does.
 *
 * `mostlyUtf8(bytes of '文字' + 0xff)` is `true`.
 */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  let well = 0
  let badly = 0
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === replacement) badly++
    else if (character >= '\x80') well += character < '\u0800' ? 2 : 3
  }
  return well > badly
}
