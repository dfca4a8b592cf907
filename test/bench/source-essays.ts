import type { EssaysJson } from '../../src/surfaces/essays-json.ts'

/** An essay for another program to make a page of. */
export interface SourceEssay {
  readonly slug: string
  readonly title: string
  /** Without front matter; the title is its first line, as a heading. */
  readonly markdown: string
}

/** All essays of the site at `origin`, the newest first. */
export async function sourceEssays(origin: string): Promise<readonly SourceEssay[]> {
  const essays: SourceEssay[] = []
  let next: string | undefined = `${origin}/essays.json`
  while (next !== undefined) {
    // What the API says that it answers.
    const page = (await (await fetch(next)).json()) as EssaysJson
    for (const { slug, title } of page.essays) {
      const file = await (await fetch(`${origin}/essays/${slug}.md`)).text()
      essays.push({ slug, title, markdown: file.replace(/^---\n.*?\n---\n+/s, '') })
    }
    next = page.next && origin + new URL(page.next).pathname + new URL(page.next).search
  }
  return essays
}
