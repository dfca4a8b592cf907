/** Stands for every UTF-16 unit that is no prose; no text has it. */
export const hidden = '\0'

const address = /\b(?:https?|ftp|mailto):[^\s\p{Script=Han}，。；、）》”]+/gu
const inMarkdown = [
  /(`+)(?!`).*?(?<!`)\1(?!`)/g,
  /<!--.*?-->|<\/?[a-zA-Z][^<>]*>/g,
  /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
  /^\s*\[[^\]]+\]:\s+\S+$/g,
  /\{#[\w-]+\}\s*$/g,
]

/**
 * The lines of a file with all that is no prose hidden, each unit for itself, so that places stay
 * the same: addresses, front matter, and in Markdown code, tags and the ends of links.
 *
 * `proseOf(['见 https://a.cn 。'], false)` is `['见 \0\0\0\0\0\0\0\0\0\0\0\0 。']`.
 */
export function proseOf(lines: readonly string[], isMarkdown: boolean): string[] {
  const body = bodyStart(lines)
  let fence: string | undefined
  return lines.map((line, at) => {
    if (at < body) return hide(line)
    if (!isMarkdown) return line.replace(address, hide)
    const mark = /^\s*(?:>\s*)*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined
      return hide(line)
    }
    if (mark !== undefined) {
      fence = mark
      return hide(line)
    }
    if (/^(?: {4}|\t)/.test(line) && (lines[at - 1] ?? '').trim() === '') return hide(line)
    return [...inMarkdown, address].reduce((text, shape) => text.replace(shape, hide), line)
  })
}

/** Index of the first line below front matter. */
function bodyStart(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  return lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') + 1
}

function hide(text: string): string {
  return hidden.repeat(text.length)
}
