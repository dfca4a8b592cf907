const digits = '〇一二三四五六七八九'
const han =
  /^(?:[〇零]|[一二三四五六七八九]?百)?零?(?:[一二三四五六七八九]?十)?[〇一二三四五六七八九]?$/

/** The characters that numerals are made of, to build expressions with. */
export const counting = '〇零一二三四五六七八九十百0-9０-９'

/** The source of an expression for a Han, Arabic or full-width numeral, to build others with. */
export const numeral = '[〇零一二三四五六七八九十百]{1,7}|[0-9０-９]{1,4}'

/**
 * The number that a Han or Arabic numeral below 1,000 stands for, or `undefined`
 * where it is none: `readNumeral('二十一')` is 21, `readNumeral('１２')` is 12.
 */
export function readNumeral(written: string): number | undefined {
  const arabic = written.normalize('NFKC')
  if (/^[0-9]{1,4}$/.test(arabic)) return Number(arabic)
  if (written === '' || !han.test(written)) return undefined
  const hundreds = /^(.?)百/.exec(written)
  const tens = /([^零百]?)十/.exec(written)
  const ones = digits.indexOf(written.at(-1) ?? '')
  return (
    (hundreds ? 100 * (digits.indexOf(hundreds[1] || '一') || 0) : 0) +
    (tens ? 10 * digits.indexOf(tens[1] || '一') : 0) +
    Math.max(0, ones)
  )
}
