import { decode, decodeForeign } from './decode.ts'
import { evidence, mostlyUtf8 } from './encoding-evidence.ts'

/** A file as text, whatever stands in it. */
export interface Recoded {
  readonly text: string
  /** Places that no encoding reads, each now a `�`. */
  readonly lost: number
}

const lineEnd = 0x0a
/** Of the characters beyond ASCII, how many are common in a damaged Chinese text. */
const likely = 0.5

/**
 * The text of a file that `decode` refuses: Big5, UTF-8 beside GB 18030, or damaged. Each line is
 * read in the encoding in which it makes most sense. `undefined` where the file can be read as it
 * stands, is no text, or is in an encoding that is not known here.
 *
 * `recode(bytes of '雨停了。' in GB 18030 + 0xff) // { text: '雨停了。�', lost: 1 }`
 */
export function recode(bytes: Uint8Array): Recoded | undefined {
  if ('text' in decode(bytes) || bytes.includes(0)) return undefined
  const foreign = decodeForeign(bytes)
  if ('text' in foreign) return { text: foreign.text, lost: 0 }
  const usual = mostlyUtf8(bytes) ? 'utf-8' : 'gb18030'
  const text = linesOf(bytes)
    .map((line) => readLine(line, usual))
    .join('')
    .replace(/\r\n?/g, '\n')
  if (usual === 'gb18030' && evidence(text).beyondAscii < likely) return undefined
  return { text, lost: text.match(/\ufffd/g)?.length ?? 0 }
}

function* split(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineEnd, start)
    const next = end < 0 ? bytes.length : end + 1
    yield bytes.subarray(start, next)
    start = next
  }
}

const linesOf = (bytes: Uint8Array): readonly Uint8Array[] => [...split(bytes)]

/** A line in the file's usual encoding, unless it makes clearly more sense in the other. */
function readLine(line: Uint8Array, usual: 'utf-8' | 'gb18030'): string {
  const other = usual === 'utf-8' ? 'gb18030' : 'utf-8'
  const [own, foreign] = [usual, other].map((encoding) => new TextDecoder(encoding).decode(line))
  if (own === undefined || foreign === undefined) return ''
  const faults = (text: string) => text.match(/\ufffd/g)?.length ?? 0
  const isForeign =
    faults(foreign) === 0 && evidence(foreign).beyondAscii > evidence(own).beyondAscii
  return isForeign ? foreign : own
}
