/** What the keys do among the matches of a search. */
export interface Matches {
  /** Goes on by a match, or back by one; round the end. */
  step(by: 1 | -1): void
}

/**
 * Walks the marked matches, from the one that the page was opened at, and clears them without
 * loading the page again. Nothing where no match is marked.
 */
export function startMatches(): Matches | undefined {
  const bar = document.querySelector('.matches')
  const place = bar?.querySelector('output')
  const clear = bar?.querySelector<HTMLAnchorElement>('.clear')
  const marks = Array.from(document.querySelectorAll('.prose .match'))
  const first = document.querySelector('.prose .open .match')
  if (!bar || !place || !clear) return
  const starts = marks.filter((mark) => !mark.matches('.rest'))
  let at = first ? starts.indexOf(first) : -1

  function show(): void {
    for (const mark of marks) mark.classList.remove('now')
    const from = marks.indexOf(starts[at] ?? document.body)
    let end = from
    do marks[end++]?.classList.add('now')
    while (marks[end]?.matches('.rest'))
    if (place) place.textContent = `${at + 1}/${starts.length}`
  }

  function step(by: 1 | -1): void {
    // From nowhere, back is the last match.
    at = (Math.max(at, by === 1 ? -1 : 0) + by + starts.length) % starts.length
    show()
    starts[at]?.scrollIntoView({ block: 'center' })
  }

  bar.querySelector('.previous')?.addEventListener('click', () => step(-1))
  bar.querySelector('.next')?.addEventListener('click', () => step(1))
  clear.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    for (const mark of marks) mark.replaceWith(...mark.childNodes)
    history.replaceState(null, '', clear.href)
    bar.remove()
    document.querySelector<HTMLElement>('.prose .open')?.focus({ preventScroll: true })
  })
  if (at >= 0) show()
  return { step }
}
