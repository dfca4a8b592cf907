import type { SourcedEssay } from './essay.ts'
import type { ParsedEssay } from './parsed-essay.ts'
import type { Problem } from './problem.ts'

/** Where a slug is spoken for. */
interface Claim {
  readonly file: string
  readonly line: number
}

/**
 * Gives every essay its slug, in the order they came. What owners wrote stands:
 * two that are equal, or an earlier slug equal to one, are an error naming both
 * files. A derived slug that is taken gets a number, in the order of paths, and a
 * warning.
 *
 * `settleSlugs([a, b])` with both derived as `rain` gives `rain` to the first path
 * and `rain-2` to the other.
 */
export function settleSlugs(parsed: readonly ParsedEssay[]): {
  readonly essays: readonly SourcedEssay[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const claims = new Map<string, Claim>()
  const inOrder = [...parsed].sort((one, other) => order(one.file, other.file))

  const claim = (slug: string, essay: ParsedEssay, line: number) => {
    const first = claims.get(slug)
    if (first === undefined) claims.set(slug, { file: essay.file, line })
    else problems.push(clash(slug, essay.file, line, first))
  }
  for (const essay of inOrder) {
    if (essay.wish.explicit) claim(essay.wish.slug, essay, essay.wish.line)
  }
  for (const essay of inOrder) {
    for (const alias of essay.aliases) claim(alias, essay, essay.aliasLine)
  }

  const slugs = new Map<ParsedEssay, string>()
  for (const essay of inOrder) {
    const { slug: wish, explicit, line } = essay.wish
    let slug = wish
    if (!explicit) {
      for (let count = 2; claims.has(slug); count++) slug = `${wish}-${count}`
      const other = claims.get(wish)
      if (other !== undefined) problems.push(renamed(wish, slug, essay.file, line, other))
      claims.set(slug, { file: essay.file, line })
    }
    slugs.set(essay, slug)
  }
  const essays = parsed.map((essay) => {
    const { file: _file, wish, aliasLine: _line, draft: _draft, ...rest } = essay
    return { slug: slugs.get(essay) ?? wish.slug, ...rest }
  })
  return { essays, problems }
}

/** By code unit, the same on every machine. */
function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function clash(slug: string, file: string, line: number, first: Claim): Problem {
  const message = `found the slug \`${slug}\`, expected another than that of ${first.file} line ${first.line}`
  return { file, line, message, severity: 'error' }
}

function renamed(wish: string, slug: string, file: string, line: number, other: Claim): Problem {
  const message = `found the slug \`${wish}\` taken by ${other.file}, so this essay is at \`${slug}\`: a \`slug\` in its front matter keeps its address`
  return { file, line, message, severity: 'warning' }
}
