import { distance } from 'fastest-levenshtein'
import { readFollowers } from './followers.ts'
import type { Index } from './open-index.ts'
import { sectionsIn } from './postings.ts'
import type { Phrase } from './query.ts'

/** Words offered where nothing was found, at most. */
const most = 6
/** Of a phrase of Han characters, as many are looked at… */
const mostCharacters = 2
/** …and as many words that begin with each are offered. */
const mostOfCharacter = 3
/** Characters that begin and end no word worth searching for. */
const particles = /[的了是在和就都而及与着也不]/u
/** A word with more of its letters different is not near. */
const mostDifferent = 0.5

/**
 * Words of the texts that resemble those of a query: pairs that begin with its characters, and words
 * with nearly the same letters, commonest first.
 *
 * `await nearestWords(index, [{ text: '疫晴', exact: false }]) // ['疫情', '疫苗', '晴天']`
 */
export async function nearestWords(index: Index, phrases: readonly Phrase[]): Promise<string[]> {
  const found: string[] = []
  for (const { text } of phrases.slice(0, 2)) {
    const letters = /[a-z]+/.exec(text)?.[0]
    found.push(...(letters ? await likeWord(index, letters) : await likeHan(index, text)))
  }
  return [...new Set(found)].slice(0, most)
}

async function likeHan(index: Index, text: string): Promise<string[]> {
  const characters = (text.match(/\p{Script=Han}/gu) ?? []).slice(0, mostCharacters)
  const lists = await Promise.all(
    characters.map(async (first) => {
      const followers = [...readFollowers(await index.followers(first))].filter(
        ([second]) => !particles.test(first + second),
      )
      return followers.slice(0, mostOfCharacter).map(([second]) => first + second)
    }),
  )
  return lists.flat()
}

async function likeWord(index: Index, letters: string): Promise<string[]> {
  const words = await index.words(letters.charAt(0))
  return [...words]
    .map(([term, postings]) => ({
      word: term.slice(1),
      different: distance(term.slice(1), letters) / Math.max(term.length - 1, letters.length),
      sections: sectionsIn(postings),
    }))
    .filter(({ different }) => different <= mostDifferent)
    .sort((a, b) => a.different - b.different || b.sections - a.sections)
    .slice(0, most)
    .map(({ word }) => word)
}
