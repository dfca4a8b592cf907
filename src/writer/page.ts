import { markDrafts } from './mark-drafts.ts'
import { showProblems } from './show-problems.ts'
import { changesPath, type State } from './state.ts'
import { wordsFor } from './words.ts'

/** Keeps the scroll place over a reload. */
const placeKey = 'writing:place'

const tag = document.currentScript?.dataset.tag ?? ''
const words = wordsFor(document.documentElement.lang)
let files: number | undefined
let drafts: readonly string[] = []

/** Loads the page again where its own answer has changed; else it stays as it is. */
async function follow(state: State): Promise<void> {
  showProblems(state.problems, words)
  drafts = state.drafts
  markDrafts(drafts, words)
  const filesChanged = files !== undefined && files !== state.files
  files = state.files
  const answer = await fetch(location.href, { cache: 'no-store' })
  if (!filesChanged && answer.headers.get('ETag') === tag) return
  sessionStorage.setItem(placeKey, JSON.stringify([location.pathname, scrollY]))
  location.reload()
}

const [path, y] = JSON.parse(sessionStorage.getItem(placeKey) ?? '[]')
sessionStorage.removeItem(placeKey)
if (path === location.pathname) {
  // After the page's own scripts, which put an opened section in view.
  addEventListener('load', () => scrollTo({ top: y, behavior: 'instant' }))
}

new EventSource(changesPath).addEventListener('message', ({ data }) => {
  void follow(JSON.parse(data))
})

// Results that come while typing name drafts too.
const results = document.getElementById('results')
if (results) {
  new MutationObserver(() => markDrafts(drafts, words)).observe(results, { childList: true })
}
