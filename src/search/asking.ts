import type { Phrase } from './query.ts'

/** Words by which readers ask and which no answer has, longest first. */
const han =
  /为什么|是不是|有没有|能不能|怎么样|怎么办|什么样|什么|怎么|怎样|怎幺|如何|哪些|哪里|哪个|多少|几种|吗|呢/u
const latin = new Set(
  'a an and are be by can do does for from how in is it of on or that the this to what when where which who why with without'.split(
    ' ',
  ),
)

/**
 * A question without the words that make it one; all of it where nothing else would be left.
 *
 * `withoutAsking([{ text: '基层为什么苦', exact: false }])` is 基层 and 苦, as phrases.
 */
export function withoutAsking(phrases: readonly Phrase[]): readonly Phrase[] {
  const left = phrases.flatMap((phrase) => {
    if (phrase.exact) return [phrase]
    if (latin.has(phrase.text)) return []
    const pieces = phrase.text.split(han).filter((text) => text !== '')
    return pieces.map((text) => ({ text, exact: false }))
  })
  return left.length > 0 ? left : phrases
}
