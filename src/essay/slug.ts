import { pinyin } from 'pinyin-pro'

/** Characters of a slug made from a title: a link of that length fits a line. */
const longest = 40

/** ASCII text as a slug, maybe empty: `hyphenate('Spring_Rain (2)')` is `'spring-rain-2'`. */
function hyphenate(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-')
}

/** The slug of an ASCII file name, maybe empty: `slugOfName('雨')` is `''`. */
function slugOfName(stem: string): string {
  return /^[\x20-\x7e]*$/.test(stem) ? hyphenate(stem) : ''
}

/**
 * The slug of a title, in pinyin without tones, of at most 40 characters cut at a
 * hyphen; maybe empty: `slugOfTitle('女儿的 Book')` is `'nv-er-de-book'`.
 */
function slugOfTitle(title: string): string {
  const syllables = pinyin(title, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
  // Letters with accents outside pinyin keep their base letter.
  const slug = hyphenate(syllables.join(' ').normalize('NFKD').replace(/\p{M}/gu, ''))
  if (slug.length <= longest) return slug
  const cut = slug.lastIndexOf('-', longest)
  return slug.slice(0, cut > 0 ? cut : longest)
}

/**
 * The slug of an essay whose owner gave none: its file's name if that is ASCII,
 * else its title in pinyin. `deriveSlug('rain', '雨')` is `'rain'`,
 * `deriveSlug('雨', '春天的雨')` is `'chun-tian-de-yu'`.
 */
export function deriveSlug(stem: string, title: string): string {
  return slugOfName(stem) || slugOfTitle(title) || 'essay'
}
