/**
 * Named pieces of bytes in one file, so that one read brings many and only those that are wanted are
 * decoded: the length of the directory in four bytes, the directory, the pieces. The directory is a
 * line a piece, `\nname offset\n`, offsets in base 36: a name is looked up
 * in it as text, which engines do far faster than they build a table.
 */
export interface Pack {
  /** Bytes that it takes in memory, at most. */
  readonly size: number
  /** The piece of this name; `undefined` where there is none. */
  readonly get: (name: string) => Uint8Array | undefined
  /** The pieces whose names begin so, in their order. */
  readonly beginning: (start: string) => Generator<readonly [string, Uint8Array]>
}

/** Bytes before the directory, which say how long it is. */
const headSize = 4
const radix = 36

/** Bytes that a piece takes in a pack, at most, beside itself. */
export const packedEntry = (name: string): number => name.length + 6

/**
 * Packs pieces. Names hold no white space; those that begin alike stand together.
 *
 * `openPack(writePack([['a', one], ['b', two]])).get('b') // two`
 */
export function writePack(
  pieces: readonly (readonly [string, Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  let size = 0
  let text = '\n'
  for (const [name, bytes] of pieces) {
    text += `${name} ${size.toString(radix)}\n`
    size += bytes.length
  }
  const directory = new TextEncoder().encode(text)
  const packed = new Uint8Array(headSize + directory.length + size)
  new DataView(packed.buffer).setUint32(0, directory.length)
  packed.set(directory, headSize)
  let at = headSize + directory.length
  for (const [, bytes] of pieces) {
    packed.set(bytes, at)
    at += bytes.length
  }
  return packed
}

/** Opens a pack. Throws where it is cut off. */
export function openPack(packed: ArrayBuffer): Pack {
  const start = headSize + new DataView(packed).getUint32(0)
  const directory = new TextDecoder().decode(new Uint8Array(packed, headSize, start - headSize))

  /** The piece whose line in the directory has its offset from `from` up to `until`. */
  function pieceAt(from: number, until: number): Uint8Array {
    const next = directory.indexOf(' ', until)
    const end =
      next === -1 ? packed.byteLength - start : offset(next + 1, directory.indexOf('\n', next))
    const begin = offset(from, until)
    return new Uint8Array(packed, start + begin, end - begin)
  }

  function offset(from: number, until: number): number {
    return Number.parseInt(directory.slice(from, until), radix)
  }

  return {
    // Characters take one byte or two.
    size: packed.byteLength + 2 * directory.length,
    get(name) {
      const found = directory.indexOf(`\n${name} `)
      const from = found + name.length + 2
      return found === -1 ? undefined : pieceAt(from, directory.indexOf('\n', from))
    },
    *beginning(beginning) {
      let at = directory.indexOf(`\n${beginning}`) + 1
      while (at > 0 && at < directory.length && directory.startsWith(beginning, at)) {
        const space = directory.indexOf(' ', at)
        const end = directory.indexOf('\n', space)
        yield [directory.slice(at, space), pieceAt(space + 1, end)]
        at = end + 1
      }
    },
  }
}
