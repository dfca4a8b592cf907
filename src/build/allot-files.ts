import type { Essay } from '../essay/essay.ts'
import { offlinePath } from '../essay/paths.ts'
import { offeredScript } from './converted-essays.ts'
import { highestFiles } from './limits.ts'
import { pagePaths } from './page-paths.ts'
import type { Settings } from './settings.ts'

/** Which of the files that a site may do without have room in it. */
export interface Allotted {
  /** Paths of the pages that are rendered ahead. */
  readonly pages: readonly string[]
  /** How many essays have a card: those that stand first. */
  readonly cards: number
  /** How many essays may be there in the other script too. */
  readonly converted: number
  /** Whether there is room for all of them. */
  readonly all: boolean
}

/**
 * Shares out the files that a deploy may have yet: to pages, then to essays in the other script, then
 * to cards.
 *
 * @param required how many files the site cannot do without
 */
export function allotFiles(
  essays: readonly Essay[],
  settings: Settings,
  required: number,
): Allotted {
  const most = highestFiles[settings.plan]
  const wanted = settings.prerender ? [offlinePath, ...pagePaths(essays, most)] : []
  const pages = wanted.slice(0, Math.max(0, most - required))
  const room = most - required - pages.length
  const twice = essays.filter(({ lang }) => offeredScript(lang, settings.languages)).length
  const cards = settings.cards ? essays.length : 0
  return {
    pages,
    cards: Math.min(cards, Math.max(0, room - twice)),
    converted: Math.max(0, room),
    all: pages.length === wanted.length && twice + cards <= room,
  }
}

/**
 * The most files that an index of these essays has: by measurement it has one for 5,000 characters,
 * and some more where there are few. Where this many leave room for everything, nobody waits for it.
 */
export function mostIndexFiles(essays: readonly Essay[]): number {
  const characters = essays.reduce(
    (sum, { sections }) => sum + sections.reduce((sum, { text }) => sum + text.length, 0),
    0,
  )
  return 100 + Math.ceil(characters / 1000)
}
