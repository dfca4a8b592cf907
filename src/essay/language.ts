import type { Language } from './essay.ts'

/** Regions that write Chinese in traditional characters. */
const traditional = new Set(['hant', 'tw', 'hk', 'mo'])

/**
 * The language that a BCP 47 tag stands for here, or `undefined` for any other:
 * `readLanguage('zh-CN')` is `'zh-Hans'`, `readLanguage('zh_TW')` is `'zh-Hant'`,
 * `readLanguage('en-GB')` is `'en'`, `readLanguage('fr')` is `undefined`.
 */
export function readLanguage(tag: string): Language | undefined {
  const [language, ...rest] = tag.trim().toLowerCase().split(/[-_]/)
  if (language === 'en') return 'en'
  if (language !== 'zh') return undefined
  if (rest.includes('hans')) return 'zh-Hans'
  return rest.some((part) => traditional.has(part)) ? 'zh-Hant' : 'zh-Hans'
}

/** What Chinese is written in. */
export type Script = Exclude<Language, 'en'>

/** The other script of a Chinese text: `otherScript('zh-Hans')` is `'zh-Hant'`; none of an English one. */
export function otherScript(lang: Language): Script | undefined {
  if (lang === 'en') return undefined
  return lang === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'
}
