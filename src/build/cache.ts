import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { type OutputFile, type Placed, placeFile, sumOf } from './output.ts'

/** Files, and what else is to be known of them. */
export interface Made<Value> {
  readonly files: readonly OutputFile[]
  readonly value: Value
}

/** The same, when the files are in the site's folder. */
export interface Cached<Value> {
  readonly placed: readonly Placed[]
  readonly value: Value
}

/** Remembers what earlier builds made, by all that it was made of. */
export interface Cache {
  /** What `make` gives for `parts`, or gave in an earlier build. */
  readonly value: <Value>(
    name: string,
    parts: readonly string[],
    make: () => Value | Promise<Value>,
  ) => Promise<Value>
  /** Makes a value, or leaves it as an earlier build did; answers the key to have it by. */
  readonly keep: <Value>(
    name: string,
    parts: readonly string[],
    make: () => Value,
  ) => Promise<string>
  /** What `keep` has kept under this key in the same build. */
  readonly kept: <Value>(key: string) => Promise<Value>
  /** The same for files of the site: made again unless the site's folder has all of them still. */
  readonly files: <Value>(
    name: string,
    parts: readonly string[],
    make: () => Made<Value> | Promise<Made<Value>>,
  ) => Promise<Cached<Value>>
}

/** Where a cache is, and what it serves. */
export interface CachePlace {
  readonly folder: string
  /** The folder of the site's files. */
  readonly assets: string
  /** Names the code that makes things: another code makes all of them again. */
  readonly version: string
}

/** Bytes of the checksum before each thing kept, by which damage is told. */
const sumSize = 8

/** Milliseconds by which the clock of a file system may be behind. */
const behind = 2000

/** Opens a cache; its folder need not be there. A damaged file counts for nothing. */
export async function openCache({ folder, assets, version }: CachePlace): Promise<Cache> {
  await mkdir(folder, { recursive: true })

  function keyOf(name: string, parts: readonly string[]): string {
    const hash = createHash('sha256').update(JSON.stringify([version, name]))
    // With their lengths, so that no two lists of parts are one text.
    for (const part of parts) hash.update(`${part.length}:`).update(part)
    return hash.digest('hex').slice(0, 32)
  }

  /** What is kept, unless it is damaged. */
  async function readBytes(key: string): Promise<Buffer | undefined> {
    const path = join(folder, key)
    const bytes = await readFile(path).catch(() => undefined)
    if (!bytes || bytes.length < sumSize) return undefined
    const content = bytes.subarray(sumSize)
    if (bytes.readBigUInt64BE() !== sumOf(content)) return undefined
    const now = new Date()
    await utimes(path, now, now)
    return content
  }

  async function read<Value>(key: string): Promise<{ readonly value: Value } | undefined> {
    const content = await readBytes(key)
    // By its checksum it is what `write` wrote, under a name made of all that it depends on.
    return content && { value: deserialize(content) as Value }
  }

  async function write(key: string, value: unknown): Promise<void> {
    const content = serialize(value)
    const sum = Buffer.alloc(sumSize)
    sum.writeBigUInt64BE(sumOf(content))
    await writeFile(join(folder, key), Buffer.concat([sum, content]))
  }

  async function isThere({ path, sum }: Placed): Promise<boolean> {
    const present = await readFile(join(assets, path)).catch(() => undefined)
    return present !== undefined && sumOf(present) === sum
  }

  return {
    async value(name, parts, make) {
      const key = keyOf(name, parts)
      const kept = await read<Awaited<ReturnType<typeof make>>>(key)
      if (kept) return kept.value
      const value = await make()
      await write(key, value)
      return value
    },
    async keep(name, parts, make) {
      const key = keyOf(name, parts)
      if (!(await readBytes(key))) await write(key, make())
      return key
    },
    async kept<Value>(key: string) {
      const kept = await read<Value>(key)
      if (!kept) throw new Error(`${join(folder, key)}: found nothing, expected what was just kept`)
      return kept.value
    },
    async files(name, parts, make) {
      const key = keyOf(name, parts)
      const kept = await read<Cached<Awaited<ReturnType<typeof make>>['value']>>(key)
      if (kept && (await all(kept.value.placed, isThere))) return kept.value
      const { files, value } = await make()
      const placed: Placed[] = []
      for (const file of files) placed.push(await placeFile(assets, file))
      await write(key, { placed: placed.map((each) => ({ ...each, waits: false })), value })
      return { placed, value }
    },
  }
}

/** Takes out what no build has asked for since `begun`, in milliseconds of the epoch. */
export async function sweepCache(folder: string, begun: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if ((await stat(path)).mtimeMs < begun - behind) await rm(path)
  }
}

async function all<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (!(await holds(item))) return false
  return true
}
