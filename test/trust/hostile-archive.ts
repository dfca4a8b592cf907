import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { hostileText } from './hostile-text.ts'

/** A file for the importer that somebody has made to break it. */
export interface HostileArchive {
  readonly kind: 'docx' | 'epub'
  /** What was done to it. */
  readonly harm: string
  readonly bytes: Uint8Array
}

type Files = Readonly<Record<string, Uint8Array>>

const documents = [
  ['docx', 'ferry-pandoc.docx'],
  ['docx', 'ferry-libreoffice.docx'],
  ['epub', 'ferry-pandoc.epub'],
] as const

const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url)))

const whole = await Promise.all(
  documents.map(async ([kind, name]) => ({ kind, files: unzipSync(await fixture(name)) })),
)

/** Stands in the archive for a name that the packer trips over itself. */
const proto = 'p-r-o-t-o'

/** Ways to harm the files of a document before it is packed. */
const inside: Readonly<Record<string, (files: Files, next: () => number) => Files>> = {
  'a file lost': (files, next) => {
    const { [pick(Object.keys(files), next)]: _lost, ...rest } = files
    return rest
  },
  'a file cut off': (files, next) =>
    changed(files, next, (bytes) => bytes.slice(0, Math.floor(bytes.length * next()))),
  'bytes changed': (files, next) => changed(files, next, (bytes) => withOtherBytes(bytes, next)),
  'text in a file': (files, next) =>
    changed(files, next, (bytes) => {
      const at = Math.floor(bytes.length * next())
      const text = strToU8(hostileText(next, 20))
      return Uint8Array.from([...bytes.slice(0, at), ...text, ...bytes.slice(at)])
    }),
  'another name': (files, next) => ({
    ...files,
    [pick(['../../out.md', '/etc/x', 'C:\\x', proto, 'constructor', 'a'.repeat(5000)], next)]:
      strToU8('x'),
  }),
  'entities that grow': (files, next) =>
    changed(files, next, () => {
      const lines = Array.from(
        { length: 12 },
        (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
      )
      return strToU8(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "雨">${lines.join('')}]><x>&e12;</x>`,
      )
    }),
  'a file that reads another': (files, next) =>
    changed(files, next, () =>
      strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><p>&e;</p></html>'),
    ),
  'elements in elements': (files, next) =>
    changed(files, next, () => strToU8('<div>'.repeat(10 ** (1 + Math.floor(next() * 3))))),
  'a bomb': (files, next) => changed(files, next, () => new Uint8Array(4 * 2 ** 20)),
  'many files': (files) => ({
    ...files,
    ...Object.fromEntries(Array.from({ length: 5100 }, (_, at) => [`n${at}`, new Uint8Array()])),
  }),
}

/** Ways to harm the archive itself. */
const outside: Readonly<Record<string, (bytes: Uint8Array, next: () => number) => Uint8Array>> = {
  'the end cut off': (bytes, next) => bytes.slice(0, Math.floor(bytes.length * next())),
  'bytes of it changed': withOtherBytes,
  // In the list at the end: sizes, places and names that are none.
  'its list changed': (bytes, next) => {
    const at = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1')
    const list = withOtherBytes(bytes.slice(at), next)
    return Uint8Array.from([...bytes.slice(0, at), ...list])
  },
}

/** A hostile document that follows from the numbers of `next`. */
export function hostileArchive(next: () => number): HostileArchive {
  const { kind, files } = whole[Math.floor(next() * whole.length)] ?? { kind: 'docx', files: {} }
  const harm = pick([...Object.keys(inside), ...Object.keys(outside)], next)
  const harmed = inside[harm]?.(files, next) ?? files
  const packed = Buffer.from(zipSync(harmed, { level: harm === 'a bomb' ? 6 : 1 }))
  for (let at = packed.indexOf(proto); at >= 0; at = packed.indexOf(proto)) {
    packed.write('__proto__', at)
  }
  return { kind, harm, bytes: outside[harm]?.(packed, next) ?? packed }
}

function changed(
  files: Files,
  next: () => number,
  change: (bytes: Uint8Array) => Uint8Array,
): Files {
  const name = pick(Object.keys(files), next)
  return { ...files, [name]: change(files[name] ?? new Uint8Array()) }
}

function withOtherBytes(bytes: Uint8Array, next: () => number): Uint8Array {
  const other = Uint8Array.from(bytes)
  for (let count = Math.ceil(next() * 8); count > 0; count -= 1) {
    other[Math.floor(next() * other.length)] = Math.floor(next() * 256)
  }
  return other
}

function pick(values: readonly string[], next: () => number): string {
  return values[Math.floor(next() * values.length)] ?? ''
}
