/** Columns of a label in the record: six Han characters, enough to know a section by. */
const columns = 12

/** The beginning of a label, in one line: `shortLabel('一个很长很长的标题')` is `'一个很长很长'`. */
export function shortLabel(label: string): string {
  let width = 0
  let short = ''
  for (const character of label.replace(/\s+/g, ' ')) {
    width += character > '\u2e80' ? 2 : 1
    if (width > columns) break
    short += character
  }
  return short.trim()
}
