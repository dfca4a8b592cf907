import type { Language } from './essay.ts'

/** One Han character or kana; or a run of other letters and digits, with apostrophes inside. */
const unit =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]]+(?:['’][[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]]+)*/gv

/**
 * The length of a text in characters: Han and kana count one each, a word or
 * number of another script one, punctuation none. `lengthOf('读 TypeScript 5')` is 3.
 */
export function lengthOf(text: string): number {
  let length = 0
  unit.lastIndex = 0
  while (unit.test(text)) length++
  return length
}

/**
 * Units read in a minute. Chinese: between the least that the curriculum for
 * compulsory education asks of silent reading in years 5 and 6 (300 characters)
 * and in years 7 to 9 (500). English: 228 words in the International Reading
 * Speed Texts (Trauzettel-Klosinski and Dietz, IOVS 53, 2012), 238 of non-fiction
 * in Brysbaert's review of 190 studies (Journal of Memory and Language 109, 2019).
 */
const pace = { zh: 400, en: 230 }

/** Minutes that a text of `length` takes to read: `minutesToRead(600, 'zh-Hans')` is 1.5. */
export function minutesToRead(length: number, lang: Language): number {
  return length / (lang === 'en' ? pace.en : pace.zh)
}

/** Whole minutes that a text of `length` takes to read, at least 1: `readingMinutes(1100, 'zh-Hans')` is 3. */
export function readingMinutes(length: number, lang: Language): number {
  return Math.max(1, Math.round(minutesToRead(length, lang)))
}
