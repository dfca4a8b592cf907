import type { Section } from './essay.ts'
import { isHanPunctuation, isSharedPunctuation } from './han.ts'
import { opening } from './sentence.ts'

/** Characters that a list shows of an essay, about three lines on a phone. */
const longest = 90

/**
 * What a list says of an essay whose owner wrote no summary: the opening of its
 * text in at most 90 characters. Empty where there is no text.
 *
 * For sections whose texts are `'雨停了。'` and `'我们出门。'` it is `'雨停了。我们出门。'`.
 */
export function summarise(sections: readonly Pick<Section, 'text'>[]): string {
  let text = ''
  for (const line of sections.flatMap((section) => section.text.split('\n', longest))) {
    if (text.length > longest) break
    text += joint(text) + line
  }
  return opening(text, longest)
}

/** What parts a line from the text before it: a space, unless punctuation does so already. */
function joint(before: string): string {
  const last = before.at(-1)
  return last === undefined || isHanPunctuation(last) || isSharedPunctuation(last) ? '' : ' '
}
