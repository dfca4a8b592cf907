import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/build/decode.ts'

/** The bytes of each character that an encoding writes in two, found by decoding every pair. */
function pairsOf(label: string): Map<string, readonly [number, number]> {
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = new TextDecoder(label).decode(Uint8Array.of(lead, trail))
      if ([...text].length === 1 && text !== '\uFFFD') pairs.set(text, [lead, trail])
    }
  }
  return pairs
}

function encoder(label: string): (text: string) => Uint8Array {
  const pairs = pairsOf(label)
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        if (character < '\x80') return [character.charCodeAt(0)]
        const pair = pairs.get(character)
        if (pair === undefined) throw new Error(`${label} has no ${character}`)
        return [...pair]
      }),
    )
}

const gb18030 = encoder('gb18030')
const big5 = encoder('big5')
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  }
  return new Uint8Array(view.buffer)
}
const utf16le = (text: string) => utf16(text, true)
const utf16be = (text: string) => utf16(text, false)

const simplified = '窗外的雨下了一夜，天亮时才停。\n我们带着书，沿着河岸慢慢走回学校。'
const traditional =
  '窗外的雨下了一夜，天亮時纔停。\n我們帶著書，沿著河岸慢慢走回學校，聽見遠處的鐘聲。'

const encodings: readonly (readonly [string, string, (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', utf8],
  ['UTF-8 with a mark', 'utf-8', (text) => utf8(`\uFEFF${text}`)],
  ['UTF-16, little-endian, with a mark', 'utf-16le', (text) => utf16le(`\uFEFF${text}`)],
  ['UTF-16, big-endian, with a mark', 'utf-16be', (text) => utf16be(`\uFEFF${text}`)],
  ['UTF-16, little-endian', 'utf-16le', utf16le],
  ['UTF-16, big-endian', 'utf-16be', utf16be],
  ['GB 18030', 'gb18030', gb18030],
]

/** GB 2312 rows 16 to 55: the characters that nearly all text is made of. */
const commonHan = [...pairsOf('gb18030')]
  .filter(([, [lead, trail]]) => lead >= 0xb0 && lead <= 0xd6 && trail >= 0xa1)
  .map(([character]) => character)
const commonText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...commonHan) },
      { weight: 1, arbitrary: fc.constantFrom('，', '。', '“', '\n', 'a', '7', ' ') },
    ),
    { minLength: 16, maxLength: 80 },
  )
  .map((characters) => `${characters.join('')}。\n`)

describe('decode', () => {
  it.each(encodings)('reads %s', (_, encoding, encode) => {
    expect(decode(encode(simplified))).toEqual({ text: simplified, encoding })
    expect(decode(encode(traditional))).toEqual({ text: traditional, encoding })
  })

  it.each(encodings)('brings any common Chinese back from %s', (_, encoding, encode) => {
    fc.assert(
      fc.property(commonText, (text) => {
        expect(decode(encode(text))).toEqual({ text, encoding })
      }),
    )
  })

  it.each([
    ['nothing', Uint8Array.of(), ''],
    ['ASCII', utf8('plain words'), 'plain words'],
    ['line ends of all kinds', utf8('一\r\n二\r三\n四\v五'), '一\n二\n三\n四\n五'],
    ['control characters', utf8('一\x07二\uFEFF三\t四'), '一二三\t四'],
    ['a character beyond the first plane', utf8('𠮷野家'), '𠮷野家'],
    ['English in UTF-16', utf16le('Rain, all night long.'), 'Rain, all night long.'],
  ])('reads %s', (_, bytes, text) => {
    expect(decode(bytes)).toMatchObject({ text })
  })

  const broken = utf8(simplified)
  broken[50] = 0xff
  it.each([
    ['UTF-8 with a damaged byte', broken, 2, 49, /0xe4.*not UTF-8 as the rest/],
    ['damaged French in UTF-8', Uint8Array.of(...utf8('déjà vu, élève'), 0xe9), 1, 18, /not UTF-8/],
    ['UTF-8 cut short', utf8(simplified).subarray(0, -1), 2, 94, /0xe3.*not UTF-8/],
    ['damaged GB 18030', Uint8Array.of(...gb18030(simplified), 0xff), 2, 65, /0xff.*not GB 18030/],
    ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e, 0x2d), 1, 4, /UTF-16/],
    ['Big5', big5(traditional.replace('纔', '才')), 1, 0, /Big5.*--recode/],
    ['Latin-1', Uint8Array.from('café crème', (c) => c.charCodeAt(0)), 1, 3, /0xe9.*unknown/],
    ['Latin-1 of even length', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 1, 3, /unknown encoding/],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 1, 0, 2),
      2,
      6,
      /NUL.*binary/,
    ],
    ['UTF-8 with a NUL', utf8('一\n二\0'), 2, 7, /NUL/],
    [
      'UTF-8 lines in GB 18030',
      Uint8Array.of(...gb18030(`${simplified}\n`), ...utf8('新的一段。\n')),
      3,
      66,
      /UTF-8 beside GB 18030/,
    ],
  ])('refuses %s', (_, bytes, line, offset, message) => {
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ problem: { line, offset } })
    expect('problem' in decoded && decoded.problem.message).toMatch(message)
  })

  it('shows the words around what cannot be read', () => {
    const bytes = Uint8Array.of(
      ...gb18030('雨停了。\n窗外的雨，'),
      0xff,
      ...gb18030('下了一夜。\n天亮'),
    )
    expect(decode(bytes)).toMatchObject({
      problem: { line: 2, column: 6, before: '窗外的雨，', after: '\ufffd下了一夜。' },
    })
  })

  it('never reads damaged UTF-8 as another encoding', () => {
    fc.assert(
      fc.property(commonText, fc.nat(), fc.integer({ min: 0x80, max: 0xff }), (text, at, byte) => {
        const bytes = utf8(text)
        bytes[at % bytes.length] = byte
        const decoded = decode(bytes)
        // The byte may have been that one before, or make another character.
        if (!('problem' in decoded)) expect(decoded.encoding).toBe('utf-8')
      }),
    )
  })
})
