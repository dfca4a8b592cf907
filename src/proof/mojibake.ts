import type { Spot } from './finding.ts'
import { pairOf } from './gbk.ts'

/** What the bytes 0x80 to 0x9f are in windows-1252, which browsers take for Latin-1. */
const western = new Map(
  Array.from({ length: 0x80 }, (_, at) => {
    const byte = 0x80 + at
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const
  }),
)
for (let byte = 0x80; byte < 0xa0; byte++) western.set(String.fromCharCode(byte), byte)
const westernRun = new RegExp(
  `[${[...western.keys()].join('').replace(/[\]^\\-]/g, '\\$&')}]{2,}`,
  'gu',
)
/** What UTF-8 looks like in GBK: rare characters, Greek, private ones, but not common marks. */
const gbkRun = /[^\0-\x7f，。、；：？！“”‘’（）《》]{2,}/gu
/** Traces that wrong decoding leaves for ever: the text is gone. */
const traces = /\ufffd+|(?:锟斤拷)+锟?|烫{3,}|屯{3,}/gu

/**
 * Finds text that was once decoded wrongly: replacement characters, 锟斤拷, UTF-8 read as Latin-1
 * (`ä¸\xadæ–‡`) or as GBK (`涓\ue15e枃`), GBK read as Latin-1 (`ÖÐÎÄ`). What can be read back is suggested.
 */
export function findMojibake(lines: readonly string[]): Spot[] {
  return lines.flatMap((text, line) => [
    ...[...text.matchAll(traces)].map(({ 0: found, index: at }) => ({
      line,
      at,
      found,
      why: 'the trace of text that was decoded wrongly and is lost',
    })),
    ...[...text.matchAll(westernRun)].flatMap(({ 0: found, index: at }) => {
      const bytes = Uint8Array.from([...found], (character) => western.get(character) ?? 0)
      const repair = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
      if (repair === undefined) return []
      return [{ line, at, found, repair, why: 'text whose bytes were read as Latin-1' }]
    }),
    ...[...text.matchAll(gbkRun)].flatMap(({ 0: found, index: at }) => {
      const pairs = [...found].map(pairOf)
      if (pairs.includes(undefined)) return []
      const bytes = pairs.flatMap((pair) => (pair ? [pair.lead, pair.trail] : []))
      const repair = decode(Uint8Array.from(bytes), 'utf-8')
      if (repair === undefined) return []
      return [{ line, at, found, repair, why: 'UTF-8 that was read as GBK' }]
    }),
  ])
}

const common = commonCharacters()

/** What the bytes are in another encoding, if that is two common Han characters at least. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const isText = [...text].every((each) => common.has(each) || /[、-】！-～“”‘’—…·]/.test(each))
    const han = [...text].filter((each) => common.has(each)).length
    return isText && han >= 2 ? text : undefined
  } catch {
    return undefined
  }
}

/** The first level of GB 2312: rows 16 to 55. */
function commonCharacters(): ReadonlySet<string> {
  const bytes: number[] = []
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail)
  }
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
}
