/** How long it is said that a link was copied, in milliseconds. */
const shownFor = 2000
/** Texts up to this length are named whole by a link to them, in characters; longer ones by their ends. */
const whole = 40
/** How much of either end, and of what stands before, is enough. */
const end = 12

/**
 * Makes a section's link, and the button for what is selected, share an address: by the system's
 * sheet on phones, else by the clipboard. Where neither may be used, a link stays a plain one.
 * A reference has a button that copies it.
 */
export function startSharing(status: HTMLElement): void {
  const button = document.querySelector<HTMLElement>('.share')
  let selected: string | undefined

  async function share(url: string, told: HTMLElement): Promise<boolean> {
    if (navigator.share && matchMedia('(pointer: coarse)').matches) {
      // Who closes the sheet has changed their mind: that is no failure.
      await navigator.share({ title: document.title, url }).catch(() => {})
      return true
    }
    return copy(url, told)
  }

  async function copy(text: string, told: HTMLElement): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      return false
    }
    status.textContent = told.dataset.copied ?? ''
    told.classList.add('copied')
    setTimeout(() => {
      told.classList.remove('copied')
      status.textContent = ''
    }, shownFor)
    return true
  }

  document.addEventListener('click', async (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.link')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!navigator.clipboard && !navigator.share) return
    event.preventDefault()
    if (!(await share(link.href, link))) location.assign(link.href)
  })

  for (const told of document.querySelectorAll<HTMLElement>('.copy')) {
    const text = told.closest('section')?.querySelector('pre')
    told.addEventListener('click', async () => {
      // Selected, it is a key away where copying is not allowed.
      if (text && !(await copy(text.textContent, told))) getSelection()?.selectAllChildren(text)
    })
  }

  if (!button) return
  document.addEventListener('selectionchange', () => {
    const address = addressOf(getSelection())
    selected = address ?? selected
    // A press on the button may take the selection away before it counts as one.
    setTimeout(() => {
      button.hidden = addressOf(getSelection()) === undefined && !button.matches('.copied')
    }, 300)
  })
  button.addEventListener('click', () => {
    if (selected) void share(selected, button)
  })
}

/** The address of what is selected in the text: its section, and the words to mark on arrival. */
function addressOf(selection: Selection | null): string | undefined {
  const text = selection?.toString().trim()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const section = range?.startContainer.parentElement?.closest('.prose > section')
  const link = section?.querySelector<HTMLAnchorElement>('a.link')
  if (!text || !range || !section || !link) return
  const before = document.createRange()
  before.setStart(section, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const prefix = before.toString().trimEnd().split('\n').at(-1)?.slice(-end)
  const parts =
    text.length > whole || text.includes('\n')
      ? [text.split('\n')[0]?.slice(0, end), text.split('\n').at(-1)?.slice(-end)]
      : [text]
  const all = document.querySelector('.prose')?.textContent ?? ''
  // Of words that stand twice, what is before them tells which are meant.
  const twice = all.indexOf(text) !== all.lastIndexOf(text)
  const words = parts.map((part = '') => encode(part))
  if (twice && prefix) words.unshift(`${encode(prefix)}-`)
  return `${link.href}#:~:text=${words.join(',')}`
}

/** A hyphen parts the words of such an address from what is before and after them. */
function encode(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D')
}
