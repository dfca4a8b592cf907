import { HTTPException } from 'hono/http-exception'
import { lru } from 'tiny-lru'
import {
  type Checksums,
  checksum,
  checksumsPath,
  nameOf,
  openChecksums,
} from '../essay/checksums.ts'
import type { Files } from '../essay/files.ts'
import { holdsOwnSum } from '../essay/own-sum.ts'
import { type Read, TimeError } from './assets.ts'
import { log } from './log.ts'

/** A read, in milliseconds, is asked again after the first of these, and given up after the second. */
const limits = [1500, 900] as const
/** Where something has just taken that long, no reader waits as long for the next. */
const shortLimits = [500, 500] as const
/** What could not be read is not asked for again so soon, in milliseconds: one query may want it often. */
const rest = 2000

/**
 * The numbers in the index's files mean something only beside the others of their deploy, so they are
 * used with the deploy's checksums or not at all. An essay stands for itself, with its own.
 */
const together = /^\/data\/search\//

/** The files of one deploy. */
export interface CheckedFiles extends Files {
  /** The deploy's list of files. Throws where it cannot be read, or is another deploy's. */
  readonly checksums: () => Promise<Checksums>
}

/**
 * The files that the build wrote with `deploy`, and no others: what is missing, cut off, damaged or
 * of another deploy throws a 503, like what cannot be read in time. What the deploy does not list
 * is `undefined`, without asking.
 */
export function checkedFiles(read: Read, deploy: string): CheckedFiles {
  const failed = lru<number>(1000)
  let kept: Checksums | undefined
  let slowUntil = 0

  async function attempt<T>(path: string, check: (bytes: ArrayBuffer) => Promise<T>): Promise<T> {
    if (Date.now() < (failed.get(path) ?? 0)) throw unavailable(path, 'failed a moment ago')
    let fault: unknown
    for (const limit of Date.now() < slowUntil ? shortLimits : limits) {
      try {
        const bytes = await read(path, limit)
        if (!bytes) throw new Error('is missing')
        return await check(bytes)
      } catch (error) {
        fault = error
        if (error instanceof TimeError) slowUntil = Date.now() + rest
      }
    }
    failed.set(path, Date.now() + rest)
    const reason = fault instanceof Error ? fault.message : String(fault)
    log('error', 'file', { path, reason })
    throw unavailable(path, reason)
  }

  async function checksums(): Promise<Checksums> {
    kept ??= await attempt(checksumsPath, async (packed) => {
      const found = nameOf(await checksum(packed))
      if (found !== deploy) throw new Error(`is of deploy ${found}, not ${deploy}`)
      return openChecksums(packed)
    })
    return kept
  }

  async function bytes(path: string): Promise<ArrayBuffer | undefined> {
    let listed: Checksums
    try {
      listed = await checksums()
    } catch (error) {
      if (together.test(path)) throw error
      // Nothing says whether the site has the file; one that is there says itself whether it is whole.
      return attempt(path, async (content) => {
        if (!(await holdsOwnSum(content))) throw new Error('is damaged, and the list is lost')
        return content
      })
    }
    const sums = listed.of(path)
    if (sums.length === 0) return undefined
    return attempt(path, async (content) => {
      if (!sums.includes(await checksum(content)))
        throw new Error('is damaged or of another deploy')
      return content
    })
  }

  return {
    checksums,
    bytes,
    async json(path) {
      const content = await bytes(path)
      if (!content) return undefined
      try {
        return JSON.parse(new TextDecoder().decode(content))
      } catch (cause) {
        throw unavailable(path, 'is not JSON', cause)
      }
    },
  }
}

/** Asked for again, the file may be there: a reader is told to come back. */
function unavailable(path: string, fault: string, cause?: unknown): HTTPException {
  return new HTTPException(503, { message: `${path} ${fault}`, cause })
}
