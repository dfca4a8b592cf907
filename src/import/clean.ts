import { defaultTreeAdapter, html } from 'parse5'
import { mendLists } from './lists.ts'
import type { Losses } from './losses.ts'
import { type Matter, readMatter } from './matter.ts'
import type { Open, Pictures } from './pictures.ts'
import { attribute, type Element, elementsIn, isElement, type Node, textOf } from './tree.ts'

/** Elements without which nothing is missed. */
const silent = new Set('head link meta noscript script style template'.split(' '))
/** Elements that an essay cannot show, as owners call them. */
const foreign: Readonly<Record<string, string>> = {
  audio: 'sound',
  button: 'form',
  canvas: 'drawing',
  embed: 'embedded object',
  form: 'form',
  iframe: 'embedded page',
  input: 'form',
  math: 'formula',
  nav: 'menu',
  object: 'embedded object',
  select: 'form',
  svg: 'drawing',
  textarea: 'form',
  video: 'film',
}
const noteNumber = /^\[?(\d{1,4}|[*†‡])\]?$/
const backArrow = /^(?:[\s↑↩⏎^]|\ufe0e|\ufe0f)+$/u

/** What a body needs around it. */
interface Surroundings {
  readonly open: Open
  readonly pictures: Pictures
  readonly losses: Losses
}

/**
 * Prepares the body of a page for Markdown, in place: takes out what an essay cannot show, gives
 * pictures their new addresses, numbers to the references of notes, and lists a single form. Answers
 * what the block of its title says, which it takes out too, as it does lines at the top that say
 * what is `said` already.
 */
export function clean(body: Element, said: Matter, surroundings: Surroundings): Matter {
  const matter = takeTitleBlock(body)
  takeRepeated(body, Object.values(said))
  cleanChildren(body, surroundings)
  mendLists(body)
  return matter
}

/** What pandoc, and our own reading of Word's styles, mark by these classes. */
function takeTitleBlock(body: Element): Matter {
  const found = { title: [] as string[], author: [] as string[], date: [] as string[] }
  for (const element of [...elementsIn(body)]) {
    const names = Object.keys(found) as (keyof typeof found)[]
    const name = names.find((each) => attribute(element, 'class') === each)
    if (name === undefined || !/^(?:h1|p)$/.test(element.tagName)) continue
    // There may be many authors, but one title and one day.
    if (found[name].length > 0 && name !== 'author') continue
    found[name].push(textOf(element))
    defaultTreeAdapter.detachNode(element)
  }
  const { title, author, date } = found
  return readMatter({ title: title[0], authors: author, date: date[0] })
}

function takeRepeated(body: Element, said: readonly (string | undefined)[]): void {
  for (const element of body.childNodes.filter(isElement)) {
    if (element.tagName !== 'p' || !said.includes(textOf(element))) return
    defaultTreeAdapter.detachNode(element)
  }
}

function cleanChildren(parent: Element, surroundings: Surroundings): void {
  for (const node of [...parent.childNodes]) {
    if (isElement(node)) cleanElement(node, surroundings)
  }
}

function cleanElement(element: Element, surroundings: Surroundings): void {
  const { losses } = surroundings
  const { tagName } = element
  const what = foreign[tagName]
  if (silent.has(tagName) || what !== undefined) {
    if (what !== undefined) losses.add(what)
    defaultTreeAdapter.detachNode(element)
    return
  }
  if (tagName === 'img') cleanPicture(element, surroundings)
  else if (tagName === 'a') cleanLink(element, losses)
  cleanChildren(element, surroundings)
}

function cleanPicture(element: Element, { open, pictures }: Surroundings): void {
  const src = pictures.take((attribute(element, 'src') ?? '').trim(), open)
  if (src === undefined) {
    const alt = attribute(element, 'alt') ?? ''
    replace(element, alt === '' ? [] : [textNode(alt)])
  } else {
    element.attrs = element.attrs.filter(({ name }) => name === 'alt' || name === 'title')
    element.attrs.push({ name: 'src', value: src })
  }
}

function cleanLink(element: Element, losses: Losses): void {
  const href = attribute(element, 'href')?.trim()
  if (href === undefined || /^(?:https?|mailto):/i.test(href)) return
  const text = textOf(element)
  const number = noteNumber.exec(text)?.[1]
  if (backArrow.test(text)) replace(element, [])
  else if (number !== undefined) {
    losses.add('link between a note and its place (the number stays)')
    const inside = element.parentNode !== null && element.parentNode.nodeName === 'sup'
    replace(element, [inside ? textNode(`[${number}]`) : superscript(`[${number}]`)])
  } else {
    losses.add('link to a place or file that the site has not (its text stays)')
    replace(element, element.childNodes)
  }
}

function replace(element: Element, nodes: readonly Node[]): void {
  const parent = element.parentNode
  if (parent === null) return
  for (const node of [...nodes]) {
    defaultTreeAdapter.detachNode(node)
    defaultTreeAdapter.insertBefore(parent, node, element)
  }
  defaultTreeAdapter.detachNode(element)
}

function textNode(value: string): Node {
  return { ...defaultTreeAdapter.createTextNode(value), parentNode: null }
}

function superscript(value: string): Element {
  const element = defaultTreeAdapter.createElement('sup', html.NS.HTML, [])
  defaultTreeAdapter.insertText(element, value)
  return element
}
