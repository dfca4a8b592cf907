/** How long a link says that it was copied, in milliseconds. */
const shownFor = 2000

/** Makes a section's link copy its address. Where that is not allowed it stays a plain link. */
export function startCopying(status: HTMLElement): void {
  document.addEventListener('click', async (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.link')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!navigator.clipboard) return
    event.preventDefault()
    try {
      await navigator.clipboard.writeText(link.href)
    } catch {
      location.assign(link.href)
      return
    }
    status.textContent = link.dataset.copied ?? ''
    link.classList.add('copied')
    setTimeout(() => {
      link.classList.remove('copied')
      status.textContent = ''
    }, shownFor)
  })
}
