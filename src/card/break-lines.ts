/** What may not begin a line, and what may not end one. */
const closing = /^[，。、；：！？）》〉」』】〕”’…—·～,.;:!?)\]}%]/u
const opening = /[（《〈「『【〔“‘([{]$/u
/** What is not parted: a word, or a character with the marks that belong to it. */
const word = /[\p{Script=Latin}\p{N}\p{M}'’&@#$%+./:_-]+|\s+|./gsu

/**
 * A title in lines no wider than `width`, as even as they can be: no line begins with a closing
 * mark or ends with an opening one, and words stay whole where they fit. More lines than `most` are
 * cut off with an ellipsis.
 *
 * @param measure how wide a text is, in the unit of `width`
 */
export function breakLines(
  title: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  const units = unitsOf(title, width, measure)
  let lines = fill(units, width, measure)
  if (lines.length > most) {
    const kept = lines.slice(0, most)
    return [...kept.slice(0, -1), shorten(kept.at(-1) ?? '', width, measure)]
  }
  // The narrowest measure that takes no more lines has the evenest ones.
  let [low, high] = [width / 2, width]
  while (high - low > width / 100) {
    const middle = (low + high) / 2
    const even = fill(units, middle, measure)
    if (even.length > lines.length || even.some((line) => measure(line) > middle)) low = middle
    else {
      high = middle
      lines = even
    }
  }
  return lines
}

function unitsOf(
  title: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const units: string[] = []
  const flat = title.replace(/\s+/g, ' ').trim()
  for (const part of flat.match(word) ?? []) {
    const last = units.at(-1)
    const joined = last !== undefined && last.trim() !== '' && part.trim() !== ''
    if (joined && (closing.test(part) || opening.test(last))) units[units.length - 1] = last + part
    else if (measure(part) <= width) units.push(part)
    else units.push(...part)
  }
  return units
}

function fill(
  units: readonly string[],
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of units) {
    if (line !== '' && measure((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = unit.trimStart()
    } else line += unit
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

function shorten(line: string, width: number, measure: (text: string) => number): string {
  const characters = Array.from(line)
  while (characters.length > 1 && measure(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('')}…`
}
