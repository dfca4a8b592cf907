/** A place at which the text is read otherwise than its file has it. */
export interface Reading {
  /** Its number in the essay, from 1. */
  readonly number: number
  /** What the file has, with the words around it, for search. */
  readonly context: string
  readonly stood: string
  readonly read: string
  readonly why: string
}

/** Stand around what is read while a text is parsed: Unicode keeps these out of all texts. */
const [start, end, zero] = ['\ufdd0', '\ufdd1', 0xfde0]
const mark = /[\ufdd0-\ufdef]/g
const stretch = /\ufdd0([\ufde0-\ufde9]+)([^<>\ufdd0]*)\ufdd1/g

/** The id of a reading on the page, and that of the note on it. No section's id has a colon. */
export const readingIds = {
  text: (number: number) => `read:${number}`,
  note: (number: number) => `stood:${number}`,
} as const

/** Puts marks around what is read, which say the how-manieth it is in its file. */
export function markReading(text: string, index: number): string {
  const digits = [...String(index)].map((digit) => String.fromCharCode(zero + Number(digit)))
  return start + digits.join('') + text + end
}

/** HTML or text without the marks. */
export function withoutMarks(marked: string): string {
  return marked.replace(mark, '')
}

/** Which readings are marked in HTML, in its order. */
export function markedIn(marked: string): number[] {
  return [...marked.matchAll(stretch)].map(([, digits = '']) => indexOf(digits))
}

/**
 * HTML in which each pair of marks became a link to the note on that reading. Marks that stand in
 * a tag, in another link or around a tag are taken out.
 */
export function linkReadings(marked: string, readings: ReadonlyMap<number, Reading>): string {
  const linked = marked.replace(stretch, (whole, digits: string, text: string, from: number) => {
    const reading = readings.get(indexOf(digits))
    const before = marked.slice(0, from)
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>')
    const isInLink = before.lastIndexOf('<a ') > before.lastIndexOf('</a>')
    if (reading === undefined || isInTag || isInLink) return whole
    const { number, stood } = reading
    const link = `<a id="${readingIds.text(number)}" href="#${readingIds.note(number)}">${text}</a>`
    return `<ins class="reading" title="${attribute(stood)}">${link}</ins>`
  })
  return withoutMarks(linked)
}

function indexOf(digits: string): number {
  return Number([...digits].map((digit) => digit.charCodeAt(0) - zero).join(''))
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
