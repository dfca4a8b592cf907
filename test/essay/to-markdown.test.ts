import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/essay/parse.ts'
import { settleSlugs } from '../../src/essay/settle-slugs.ts'
import { plainToMarkdown, toMarkdown } from '../../src/essay/to-markdown.ts'

function first(path: string, text: string) {
  const [essay] = settleSlugs(parseFile({ path, text }).essays).essays
  if (essay === undefined) throw new Error(`no essay in ${path}`)
  return essay
}

describe('toMarkdown', () => {
  it.each([
    [
      'Markdown with front matter',
      'rain.md',
      '---\ntitle: 雨\ntags: [春]\n---\n\n下了。\n\n## 停 {#stop}\n\n停了。',
    ],
    ['Markdown with its title as a heading', 'rain.md', '# 雨\n\n下了。\n\n## 停\n\n停了。'],
    [
      'plain text with headings',
      'rain.txt',
      '雨天记事\n\n一、下雨\n\n雨下了 3 * 4 天。\n\n二、雨停\n\n我们出门。',
    ],
    ['a title that looks like Markdown', 'rain.md', '---\ntitle: "雨 *三* #1"\n---\n\n下了。'],
  ])('of %s reads back as the same essay', (_, path, text) => {
    const essay = first(path, text)
    const again = first('rain.md', toMarkdown(essay))
    const { markdown: _one, ...expected } = essay
    const { markdown: _other, ...found } = again
    const ids = (sections: typeof essay.sections) =>
      sections.map(({ label, level, text: words }) => ({ label, level, words }))
    expect({ ...found, sections: ids(found.sections) }).toEqual({
      ...expected,
      sections: ids(expected.sections),
    })
  })
})

describe('plainToMarkdown', () => {
  it('means the very text that it was given', () => {
    const words = fc.stringMatching(/^[雨a1*_`#<>&[\]\\|~+.=(){}!-]{1,12}雨$/)
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = plainToMarkdown([{ label: '', level: 0, text: lines.join('\n') }])
        const { sections } = first('rain.md', `# 题\n\n${text}`)
        expect(sections.map((section) => section.text).join('\n')).toBe(lines.join('\n'))
      }),
    )
  })
})
