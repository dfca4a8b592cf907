import { checksum } from './checksums.ts'

/** The four kinds of white space that may stand behind JSON: two bits each (RFC 8259, 2). */
const spaces = ' \t\n\r'
/** Of a checksum of 64 bits. */
const length = 32

/**
 * JSON with its own checksum, as white space behind it: a reader of JSON does not see it, and one who
 * has lost the list of all checksums still knows the text from one that is damaged. What carries one
 * already gets it anew.
 *
 * `withOwnSum('{"text":"雨"}') // '{"text":"雨"}' and 32 spaces, tabs, and ends of lines`
 */
export async function withOwnSum(json: string): Promise<string> {
  const text = json.trimEnd()
  return text + written(await checksum(new TextEncoder().encode(text)))
}

/** Whether a file carries its own checksum, and has the bytes that it was made with. */
export async function holdsOwnSum(content: ArrayBuffer): Promise<boolean> {
  const end = Math.max(0, content.byteLength - length)
  const carried = new TextDecoder().decode(content.slice(end))
  return carried === written(await checksum(content.slice(0, end)))
}

function written(sum: bigint): string {
  const digits = sum.toString(4).padStart(length, '0')
  return digits.replace(/\d/g, (digit) => spaces[Number(digit)] ?? '')
}
