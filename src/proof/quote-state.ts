/** Quotes and brackets of Chinese text, the opening one of each pair first. */
export const quotePairs = [
  '“”',
  '‘’',
  '「」',
  '『』',
  '《》',
  '〈〉',
  '【】',
  '〖〗',
  '〔〕',
  '（）',
] as const

/** How a mark would fit among those of its pair on a line. */
export type Fit = 'mends' | 'breaks' | 'neutral'

/**
 * Whether one more `mark` at `at` would give a partner to one that has none, take away the balance,
 * or neither, which holds for marks that have no partner.
 *
 * `fitOf('采取人盯人”', 2, '“')` is `'mends'`, `fitOf('采取“人”', 2, '“')` is `'breaks'`.
 */
export function fitOf(line: string, at: number, mark: string): Fit {
  const pair = quotePairs.find((each) => each.includes(mark))
  if (pair === undefined) return 'neutral'
  const [opening = '', closing = ''] = pair
  const isOpen = line.lastIndexOf(opening, at - 1) > line.lastIndexOf(closing, at - 1)
  const next = [opening, closing]
    .map((each) => ({ each, at: line.indexOf(each, at) }))
    .filter((each) => each.at >= 0)
    .sort((one, other) => one.at - other.at)[0]?.each
  if (mark === opening) return !isOpen && next === closing ? 'mends' : 'breaks'
  return isOpen && next !== closing ? 'mends' : 'breaks'
}
