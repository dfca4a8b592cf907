/** What preview cards and result pages of search engines show of a description. */
const longest = 120

/**
 * A text's beginning on one line, at most 120 characters, for a page's description.
 *
 * @example describe('第一行\n第二行') // '第一行 第二行'
 */
export function describe(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  if (characters.length <= longest) return characters.join('')
  return `${characters.slice(0, longest - 1).join('')}…`
}
