import { qrPath } from '../views/paths.ts'
import { openDialog } from './dialogs.ts'
import { keepPlace, readPlace } from './places.ts'
import type { Keep } from './recent.ts'

/** What the keys do with the text. */
export interface Place {
  /** Goes on by a section, or back by one: to the start of this one first. */
  step(by: 1 | -1): void
  /** Goes to the contents: beside the text, or on a sheet where there is no room. */
  toContents(): void
}

/** How far under the window's edge a section still counts as begun: its margin, and some. */
const begun = 60

/**
 * Shows where in an essay the reader is: in the contents, as a line and in minutes that are left.
 * Offers to go on where they stopped the last time. Nothing on other pages.
 */
export function startPlace(keep: Keep): Place | undefined {
  const prose = document.querySelector<HTMLElement>('.prose')
  const left = document.querySelector<HTMLElement>('.left')
  const line = document.querySelector<HTMLElement>('.progress')
  const resume = document.querySelector<HTMLAnchorElement>('.resume')
  if (!prose || !left || !line || !resume) return
  const slug = /\/essays\/([^/]+)/.exec(location.pathname)?.[1] ?? ''
  const sections = Array.from(prose.querySelectorAll<HTMLElement>(':scope > section'))
  const list = document.querySelector('.contents ol')
  const sheet = document.querySelector('dialog.sheet')
  if (list) sheet?.prepend(list.cloneNode(true))
  sheet?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) sheet.querySelector('button')?.click()
  })
  let shown: Element | undefined
  let last = { section: -1, y: -1 }

  /** The last section that has begun, by its number; -1 above the first. */
  function begunLast(): number {
    return sections.findLastIndex((section) => section.getBoundingClientRect().top <= begun)
  }

  function reach(section: Element): void {
    for (const link of document.querySelectorAll<HTMLElement>('.contents a, .sheet a')) {
      const here = link.getAttribute('href') === `#${section.id}`
      if (!here) link.removeAttribute('aria-current')
      if (!here) continue
      link.setAttribute('aria-current', 'true')
      const nav = link.closest('nav')
      // The list scrolls by itself, not with the page.
      if (nav) nav.scrollTop = link.offsetTop - nav.clientHeight / 2
    }
    const link = section.querySelector<HTMLAnchorElement>('a.link')
    const code = document.querySelector<HTMLImageElement>('#-phone img')
    if (code && link) code.src = qrPath(link.pathname)
    shown = section
    if (section !== sections[0]) keepPlace(keep, slug, section.id)
  }

  function measure(): void {
    if (!prose || !left || !line || !resume) return
    const { top, height } = prose.getBoundingClientRect()
    const way = height - innerHeight
    const done = way > 0 ? Math.min(1, Math.max(0, -top / way)) : 1
    line.style.setProperty('--read', `${done}`)
    // Rounded like the time at the head of the essay, so that both agree where the text begins.
    const minutes =
      done < 1 ? Math.max(1, Math.round(Number(left.dataset.minutes) * (1 - done))) : 0
    left.textContent = minutes > 0 ? (left.dataset.text ?? '').replace('#', `${minutes}`) : ''
    if (scrollY > innerHeight) resume.hidden = true
    const end = done === 1 && way > 0
    const section = end ? sections.at(-1) : sections[begunLast()]
    if (section && section !== shown) reach(section)
    if (end) keepPlace(keep, slug)
  }

  const kept = readPlace(keep, slug)
  const stopped = sections.find(({ id }) => id === kept)
  if (stopped && location.hash === '' && !document.querySelector('.open') && scrollY === 0) {
    resume.href = `#${stopped.id}`
    resume.append(list?.querySelector(`[href="#${stopped.id}"]`)?.textContent ?? '')
    resume.hidden = false
  }

  let due = false
  addEventListener(
    'scroll',
    () => {
      if (due) return
      due = true
      requestAnimationFrame(() => {
        due = false
        measure()
      })
    },
    { passive: true },
  )
  measure()

  return {
    step(by) {
      const tops = sections.map((section) => section.getBoundingClientRect().top)
      const here = scrollY === last.y ? last.section : tops.findLastIndex((top) => top <= begun)
      const inside = by < 0 && scrollY !== last.y && (tops[here] ?? 0) < 0
      const section = Math.max(0, Math.min(inside ? here : here + by, sections.length - 1))
      const target = sections[section]
      if (!target) return
      target.tabIndex = -1
      target.focus({ preventScroll: true })
      target.scrollIntoView()
      last = { section, y: scrollY }
    },
    toContents() {
      const link =
        document.querySelector<HTMLElement>('.contents [aria-current]') ??
        document.querySelector<HTMLElement>('.contents a')
      if (link?.checkVisibility?.()) link.focus()
      else openDialog('sheet')
    },
  }
}
