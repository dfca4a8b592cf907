import { type Draft, type DraftSection, newHeading, newSection, newSentence } from './draft.ts'
import type { Random } from './random.ts'

/** Something that an owner does to essays. */
type Edit = (drafts: readonly Draft[], random: Random) => readonly Draft[]

/** Does something to the sections of one essay, if that can be done to it. */
function within(
  change: (sections: readonly DraftSection[], random: Random) => readonly DraftSection[],
): Edit {
  return (drafts, random) => {
    const chosen = random.pick(drafts)
    const sections = change(chosen.sections, random)
    return drafts.map((draft) => (draft === chosen ? { ...draft, sections } : draft))
  }
}

const place = (sections: readonly unknown[], { between }: Random) => between(0, sections.length - 1)

const replaceAt = (
  sections: readonly DraftSection[],
  at: number,
  count: number,
  ...others: readonly DraftSection[]
) => sections.toSpliced(at, count, ...others)

/** Every kind of edit through which a link is to last. */
export const edits = {
  insert: within((sections, random) =>
    replaceAt(sections, random.between(0, sections.length), 0, newSection(random)),
  ),
  delete: within((sections, random) =>
    sections.length < 2 ? sections : replaceAt(sections, place(sections, random), 1),
  ),
  reorder: within((sections, random) => {
    const from = place(sections, random)
    const section = sections[from]
    if (!section) return sections
    const others = replaceAt(sections, from, 1)
    return replaceAt(others, random.between(0, others.length), 0, section)
  }),
  split: within((sections, random) => {
    const at = place(sections, random)
    const section = sections[at]
    if (!section || section.sentences.length < 2) return sections
    const cut = random.between(1, section.sentences.length - 1)
    const before = { ...section, sentences: section.sentences.slice(0, cut) }
    const after = { heading: newHeading(random), sentences: section.sentences.slice(cut) }
    return replaceAt(sections, at, 1, before, after)
  }),
  merge: within((sections, random) => {
    const at = place(sections, random)
    const [one, other] = sections.slice(at, at + 2)
    if (!one || !other) return sections
    return replaceAt(sections, at, 2, {
      ...one,
      sentences: [...one.sentences, ...other.sentences],
    })
  }),
  retitle: within((sections, random) => {
    const at = place(sections, random)
    return sections.map((section, index) =>
      index === at ? { ...section, heading: newHeading(random) } : section,
    )
  }),
  revise: within((sections, random) => {
    const at = place(sections, random)
    const section = sections[at]
    if (!section) return sections
    const which = random.between(0, section.sentences.length - 1)
    const sentences = section.sentences.map((sentence, index) => {
      if (index !== which) return sentence
      if (random.next() < 0.3) return newSentence(random)
      const from = random.between(0, sentence.text.length - 4)
      const text = `${sentence.text.slice(0, from)}${newHeading(random)}${sentence.text.slice(from + 2)}`
      return { ...sentence, text, kept: Math.max(0, sentence.kept - 2) }
    })
    return replaceAt(sections, at, 1, { ...section, sentences })
  }),
  move(drafts, random) {
    const from = random.pick(drafts)
    const to = random.pick(drafts)
    const at = place(from.sections, random)
    const section = from.sections[at]
    if (from === to || !section || from.sections.length < 2) return drafts
    return drafts.map((draft) => {
      if (draft === from) return { ...draft, sections: replaceAt(draft.sections, at, 1) }
      if (draft !== to) return draft
      const place = random.between(0, to.sections.length)
      return { ...draft, sections: replaceAt(to.sections, place, 0, section) }
    })
  },
  rename(drafts, random) {
    const chosen = random.pick(drafts)
    const name = `essay-${random.between(100, 999_999)}`
    return drafts.map((draft) =>
      draft === chosen ? { ...draft, name, title: newHeading(random) } : draft,
    )
  },
} satisfies Record<string, Edit>

export type EditKind = keyof typeof edits
