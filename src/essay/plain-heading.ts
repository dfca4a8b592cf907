import { numeral } from './numeral.ts'
import { endsSentence } from './sentence.ts'

/** The numbered headings of plain text, from the highest: 第一章, 一、, （一）. */
const shapes = [
  new RegExp(`^第(?:${numeral})(?:章|节|部分)(?:[\\s:：、].*)?$`),
  /^[一二三四五六七八九十百]{1,4}[、．.]\s*\S/,
  new RegExp(`^[（(](?:${numeral})[）)]`),
]
/** The longest line that is a heading and no paragraph, in characters. */
const longest = 40

/**
 * The rank of a heading line in plain text, from 0 for the highest, or `undefined`
 * for a line that is none: `readHeading('一、缘起')` is 1, `readHeading('（二）过程')` is 2,
 * `readHeading('一、雨下了很久。')` is `undefined`.
 */
export function readHeading(line: string): number | undefined {
  const text = line.trim()
  if (text.length > longest || endsSentence(text) || /[，,、]$/.test(text)) return undefined
  const rank = shapes.findIndex((shape) => shape.test(text))
  return rank < 0 ? undefined : rank
}
