import type { IndexedSection } from '../../src/search/files.ts'
import type { Index } from '../../src/search/open-index.ts'

/** A piece of a clause, and the section that it was taken from. */
export interface Sample {
  readonly piece: string
  readonly section: IndexedSection
}

const runOfHan = /\p{Script=Han}+/gu

/** Takes pieces of 1 to 6 Han characters out of clauses; `seed` makes the same choice each time. */
export async function samplePieces(index: Index, samples: number, seed = 1): Promise<Sample[]> {
  const { manifest } = await index.counts()
  const random = generator(seed)
  const pick = (count: number): number => Math.floor(random() * count)
  const taken: Sample[] = []
  while (taken.length < samples) {
    const [section] = await index.sections([pick(manifest.sections)])
    const runs = section?.text.match(runOfHan)
    const run = [...(runs?.[pick(runs.length)] ?? '')]
    if (!section || run.length === 0) continue
    const length = 1 + pick(Math.min(6, run.length))
    const start = pick(run.length - length + 1)
    taken.push({ piece: run.slice(start, start + length).join(''), section })
  }
  return taken
}

/** Mulberry32: small, seeded, and even enough to draw samples with. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
