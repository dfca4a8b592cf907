import { isHan, isHanPunctuation, isSharedPunctuation } from './han.ts'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/**
 * Shows the ASCII punctuation of Chinese text full-width: a mark that stands right
 * behind a Han character or Chinese punctuation. Numbers, addresses and Latin
 * text stay as they are, and both brackets of a pair are alike.
 *
 * `fullWidth('近日,他(Ann)说:1,000')` is `'近日，他（Ann）说：1,000'`.
 */
export function fullWidth(text: string): string {
  let shown = ''
  let afterHan = false
  let addressEnd = -1
  const brackets: boolean[] = []
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (at > addressEnd && text.startsWith('://', at)) addressEnd = endOfAddress(text, at)
    const mark: string | undefined = wide[character]
    let turned: boolean = afterHan && (at > addressEnd || !/[!-~]/.test(text.charAt(at + 1)))
    if (character === '(') brackets.push(turned)
    else if (character === ')') turned = brackets.pop() ?? turned
    const written: string = turned && mark !== undefined ? mark : character
    shown += written
    // Quotes and dashes are Chinese where the text around them is, and so are marks of our own.
    if (!isSharedPunctuation(written) && !/[\ufdd0-\ufdef]/.test(written))
      afterHan = isHan(written) || isHanPunctuation(written)
    at += character.length
  }
  return shown
}

function endOfAddress(text: string, start: number): number {
  const space = /\s/g
  space.lastIndex = start
  return space.exec(text)?.index ?? text.length
}
