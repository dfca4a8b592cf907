const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** CJK punctuation and the full-width forms, without the ideographic space and full-width letters. */
const punctuation =
  /[\u3001-\u3004\u3008-\u3020\u3030\u303D\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uFFE5]/
/** Marks that Chinese shares with Latin text: quotes, dashes, ellipsis, middle dot. */
const shared = /[“”‘’—…·]/

/** Whether `character` is a Han character or kana: `isHan('文')` is `true`. */
export function isHan(character: string): boolean {
  return han.test(character)
}

/** Whether `character` is punctuation that only Chinese uses: `isHanPunctuation('，')` is `true`. */
export function isHanPunctuation(character: string): boolean {
  return punctuation.test(character)
}

/** Whether `character` is punctuation of Chinese and Latin text alike: `isSharedPunctuation('“')` is `true`. */
export function isSharedPunctuation(character: string): boolean {
  return shared.test(character)
}

/**
 * Whether a line that ends in `before` and one that begins with `after` meet
 * without a space: `joinsClosely('中', '文')` is `true`, `joinsClosely('a', 'b')`
 * and `joinsClosely('中', 'b')` are `false`.
 *
 * After or before Chinese punctuation, which is as wide as a character and
 * carries its own space, nothing is added either: `joinsClosely('，', 'b')` is `true`.
 */
export function joinsClosely(before: string, after: string): boolean {
  if (isHanPunctuation(before) || isHanPunctuation(after)) return true
  const chinese = isHan(before) || isHan(after)
  return chinese && [before, after].every((side) => isHan(side) || isSharedPunctuation(side))
}
