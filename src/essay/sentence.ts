/** Closing quotes and brackets, which may follow the mark that ends a sentence. */
const closers = '”’」』）》】)"\''
const ends = '。！？…'
/** Marks at which a reader pauses inside a sentence, or at its end. */
const pauses = '，。；：！？…—,.;:!?'

/** Whether a line ends in the punctuation that ends a sentence: `endsSentence('走吧！”')` is `true`. */
export function endsSentence(line: string): boolean {
  let at = line.length - 1
  while (at > 0 && closers.includes(line.charAt(at))) at--
  return at >= 0 && `${ends}!?.；;`.includes(line.charAt(at))
}

/**
 * Splits a body that stands on one line into its paragraphs: they are parted by
 * spaces after the end of a sentence.
 *
 * `splitAfterSentences('春天来了。 他说：“走吧！” 大家都去了。')` is
 * `['春天来了。', '他说：“走吧！”', '大家都去了。']`.
 */
export function splitAfterSentences(line: string): string[] {
  const parts: string[] = []
  let start = 0
  let at = 0
  while (at < line.length) {
    if (!ends.includes(line.charAt(at++))) continue
    while (at < line.length && (closers + ends).includes(line.charAt(at))) at++
    if (!isSpace(line.charAt(at))) continue
    parts.push(line.slice(start, at))
    while (isSpace(line.charAt(at))) at++
    start = at
  }
  if (start < line.length) parts.push(line.slice(start))
  return parts
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\u3000' || character === '\t' || character === '\u00A0'
}

/**
 * The opening clause of a paragraph, to name it by: up to the first pause that
 * leaves 4 to 24 characters, else 24 characters and `…`.
 *
 * `openingClause('那年夏天的雨，下了很久。')` is `'那年夏天的雨'`.
 */
export function openingClause(paragraph: string): string {
  const characters = [...paragraph.slice(0, 100)]
  for (let length = 4; length <= 24 && length < characters.length; length++) {
    if (isPause(characters, length)) return withoutOpenQuote(characters.slice(0, length).join(''))
  }
  if (characters.length > 24) return cutAfterWord(characters, 24)
  return /[，。；：]$/.test(paragraph) ? paragraph.slice(0, -1) : paragraph
}

/** The clause without a quotation mark before it whose partner was cut off. */
function withoutOpenQuote(clause: string): string {
  const partner = { '“': '”', '‘': '’', '「': '」', '『': '』' }[clause.charAt(0)]
  return partner === undefined || clause.includes(partner) ? clause : clause.slice(1)
}

/**
 * The opening of `text` in at most `longest` characters, cut after a whole clause
 * where there is one, else after a word; `…` says that the sentence goes on.
 *
 * `opening('雨下了很久。河水涨了，桥也没了。', 11)` is `'雨下了很久。河水涨了…'`.
 */
export function opening(text: string, longest: number): string {
  const characters = [...text.slice(0, longest * 2 + 2)]
  if (characters.length <= longest) return text
  for (let length = longest - 1; length > longest / 3; length--) {
    if (!isPause(characters, length)) continue
    const clause = characters.slice(0, length).join('')
    const mark = characters[length] ?? ''
    return `${ends}.!?`.includes(mark) ? clause + mark : `${clause}…`
  }
  return cutAfterWord(characters, longest - 1)
}

/** The first `length` characters, without the beginning of a Latin word, and `…`. */
function cutAfterWord(characters: readonly string[], length: number): string {
  const cut = characters.slice(0, length).join('')
  const inWord = /^\w\w$/.test(cut.slice(-1) + (characters[length] ?? ''))
  const space = inWord ? cut.lastIndexOf(' ') : -1
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** Whether the character at `at` ends a clause; one between two digits or letters does not. */
function isPause(characters: readonly string[], at: number): boolean {
  const mark = characters[at] ?? ''
  if (!pauses.includes(mark) || mark === '') return false
  return mark > '\x80' || !/[\w/]/.test(characters[at + 1] ?? '')
}
