import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { folderOf } from './folder.ts'

const boat = await readFile(fileURLToPath(new URL('../fixtures/import/boat.png', import.meta.url)))
const address = /^\/pictures\/[0-9a-f]{16}\.png$/

async function read(markdown: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const corpus = await folderOf({ 'notes/rain.md': `# 雨\n\n${markdown}\n`, ...files })
  const { essays, pictures, problems } = await readCorpus(corpus, silent)
  const html = essays
    .flatMap(({ sections }) => sections)
    .map(({ html }) => html)
    .join('\n')
  return { html, pictures, problems, markdown: essays[0]?.markdown ?? '' }
}

describe('a picture beside an essay', () => {
  it.each([
    ['in a folder', '![船](images/boat.png)', 'notes/images/boat.png'],
    ['above', '![船](../boat.png)', 'boat.png'],
    ['with a Chinese name', '![船](小船.png)', 'notes/小船.png'],
    ['with a name in percent', '![船](%E5%B0%8F%20a.png)', 'notes/小 a.png'],
  ])('%s is published by its content', async (_, markdown, path) => {
    const found = await read(markdown, { [path]: boat })
    expect(found.problems).toEqual([])
    expect(found.pictures).toHaveLength(1)
    expect(found.pictures[0]?.path).toMatch(address)
    expect(found.pictures[0]?.content).toEqual(boat)
    expect(found.html).toContain(`<img src="${found.pictures[0]?.path}" alt="船"`)
    expect(found.markdown).toContain(`![船](${found.pictures[0]?.path})`)
  })

  it.each([
    ['![船](boat.png)', 'width="48" height="32"'],
    ['<img src="boat.png" alt="船" width="24">', 'width="24" height="16"'],
    ['<img src="boat.png" alt="船" width="50" height="50">', 'width="50" height="50"'],
    ['<img src="boat.png" alt="船" width="50%">', 'width="50%"'],
    ['<a href="/a"><img src="boat.png" alt="1 > 0"></a>', 'width="48" height="32"'],
  ])('%s keeps the room that it needs', async (markdown, size) => {
    const { html } = await read(markdown, { 'notes/boat.png': boat })
    const [image = ''] = /<img [^>]*>/.exec(html) ?? []
    const attributes = [...image.matchAll(/(?:width|height)="[^"]*"/g)].join(' ')
    expect(attributes).toBe(size)
    expect(image).toContain('loading="lazy" decoding="async"')
  })

  it('without a size that can be read is shown as it is', async () => {
    const damaged = boat.subarray(0, 12)
    const { html, problems } = await read('![船](boat.png)', { 'notes/boat.png': damaged })
    expect(html).toMatch(/<img src="\/pictures\/[0-9a-f]{16}\.png" alt="船"/)
    expect(html).not.toContain('width')
    expect(problems).toEqual([])
  })

  it('is published once, however often it is shown, and not where no essay shows it', async () => {
    const files = { 'notes/a.png': boat, 'b.png': boat, 'c.png': Buffer.concat([boat, boat]) }
    const { pictures } = await read('![一](a.png)\n\n## 后\n\n<img src="../b.png" alt="二">', files)
    expect(pictures).toHaveLength(1)
  })

  it.each([
    ['is missing', '![船](no.png)', {}, 'it is not there'],
    ['stands outside', '![船](../../no.png)', {}, 'it is not in the corpus'],
    ['is none', '![船](a.png)', { 'notes/a.png': '<svg onload="x()"/>' }, 'it is none'],
  ])('that %s is told of with its line', async (_, markdown, files, reason) => {
    const { pictures, problems } = await read(`停了。\n\n${markdown}`, files)
    expect(pictures).toEqual([])
    expect(problems).toEqual([
      {
        file: 'notes/rain.md',
        line: 5,
        severity: 'warning',
        message: expect.stringContaining(reason),
      },
    ])
  })

  it.each(['https://example.com/a.png', '/images/a.png', 'data:image/png;base64,AAAA'])(
    '%s is left as it is',
    async (src) => {
      const { html, pictures, problems } = await read(`![船](${src})`)
      expect(html).toContain(`src="${src}"`)
      expect(html).not.toContain('width')
      expect([...pictures, ...problems]).toEqual([])
    },
  )
})
