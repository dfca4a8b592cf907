/** A file of an archive. */
export interface ZipFile {
  readonly path: string
  readonly content: Uint8Array
  /** The content as raw DEFLATE (RFC 1951), where it is kept compressed. */
  readonly deflated?: Uint8Array | undefined
}

/** The first day that an archive can name, 1980-01-01: the same files have the same bytes for ever. */
const date = 0x21
/** Names are UTF-8. */
const flags = 0x800
/** 2.0: folders and DEFLATE. */
const version = 20

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/** CRC-32 (ISO 3309): `crc32(encode('雨')) // 0x8ddd0531` */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return ~sum >>> 0
}

/**
 * A ZIP archive (PKWARE APPNOTE 6.3.3, without Zip64: less than 65,535 files and 4 GB), the files in
 * their order. Headers carry no extra fields, which EPUB forbids for its first file.
 */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { path, content, deflated } of files) {
    const name = new TextEncoder().encode(path)
    const data = deflated ?? content
    const method = deflated ? 8 : 0
    const common = [
      ...two(version, flags, method, 0, date),
      ...four(crc32(content), data.length, content.length),
      ...two(name.length, 0),
    ]
    const local = Uint8Array.from([...four(0x04034b50), ...common])
    parts.push(local, name, data)
    // Comment, disk and attributes are empty.
    const entry = [
      ...four(0x02014b50),
      ...two(version),
      ...common,
      ...two(0, 0, 0),
      ...four(0, offset),
    ]
    directory.push(Uint8Array.from(entry), name)
    offset += local.length + name.length + data.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = files.length
  const end = [...four(0x06054b50), ...two(0, 0, count, count), ...four(size, offset), ...two(0)]
  return joined([...parts, ...directory, Uint8Array.from(end)])
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const two = (...numbers: readonly number[]): number[] =>
  numbers.flatMap((number) => [number & 0xff, (number >>> 8) & 0xff])

const four = (...numbers: readonly number[]): number[] =>
  numbers.flatMap((number) => two(number & 0xffff, number >>> 16))
