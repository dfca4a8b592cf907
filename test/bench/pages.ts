import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { samplePieces } from '../recall/pieces.ts'
import { type BuiltCorpus, openBuilt, sectionsOf } from './built-corpus.ts'
import { answerOf, filesOf } from './front.ts'
import { bareOf, type LoadedPage, measurePages } from './page-load.ts'
import { generateWithStarlight } from './peers/starlight.ts'
import { generateWithVitePress } from './peers/vitepress.ts'
import type { Part } from './report.ts'
import { serveCopy } from './serve-copy.ts'
import { sourceEssays } from './source-essays.ts'

const bare = '/bare.html'
const generators = [
  { name: 'VitePress', generate: generateWithVitePress },
  { name: 'Starlight', generate: generateWithStarlight },
]

/**
 * The longest essay, bare, by others and ours, one of its sections, the list and a search, as
 * Lighthouse sees them.
 */
export async function measureLoads({ output }: BuiltCorpus): Promise<Part> {
  const index = await openBuilt(output)
  const sections = await sectionsOf(index)
  const [piece] = await samplePieces(index, 1, 2)
  const lengths = new Map<string, number>()
  for (const { slug, text } of sections) {
    lengths.set(slug, (lengths.get(slug) ?? 0) + text.length)
  }
  const [[slug = ''] = []] = [...lengths].sort(([, one], [, other]) => other - one)
  const section = sections.findLast((each) => each.slug === slug)
  const folder = await mkdtemp(join(tmpdir(), 'wenyuan-bench-'))
  const site = await serveCopy(output)
  try {
    const essays = (await sourceEssays(site.origin)).filter((essay) => essay.slug === slug)
    const others: LoadedPage[] = []
    for (const { name, generate } of generators) {
      const made = await generate(essays, join(folder, name))
      others.push({ name, answer: filesOf(made.folder), path: made.pathOf(slug) })
    }
    const html = await (await fetch(`${site.origin}/essays/${slug}`)).text()
    const answer = answerOf(site.origin, new Map([[bare, bareOf(html)]]))
    return await measurePages([
      { name: 'the same text, bare', answer, path: bare },
      { name: 'essay', answer, path: `/essays/${slug}` },
      ...others,
      { name: 'essay at a section', answer, path: `/essays/${slug}/${section?.id}` },
      { name: 'list of essays', answer, path: '/' },
      { name: 'search', answer, path: `/search?q=${encodeURIComponent(piece?.piece ?? '')}` },
    ])
  } finally {
    await site.stop()
    await rm(folder, { recursive: true })
  }
}
