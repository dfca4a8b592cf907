import { defaultTreeAdapter } from 'parse5'
import { type Element, elementsIn, isElement, type Node } from './tree.ts'

const isList = (node: Node | undefined): node is Element =>
  node !== undefined && isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol')

/**
 * Mends lists as word processors write them, in place: a list an item, lists straight in lists, and
 * a paragraph around each item. Lists of a kind that follow each other are one, which they would be
 * in Markdown too.
 */
export function mendLists(body: Element): void {
  for (const parent of [body, ...elementsIn(body)]) joinLists(parent)
  for (const list of [...elementsIn(body)].filter(isList)) {
    for (const inner of list.childNodes.filter(isList)) {
      const before = list.childNodes.slice(0, list.childNodes.indexOf(inner))
      const item = before.filter(isElement).findLast(({ tagName }) => tagName === 'li')
      if (item === undefined) continue
      defaultTreeAdapter.detachNode(inner)
      defaultTreeAdapter.appendChild(item, inner)
    }
  }
  for (const element of [...elementsIn(body)]) if (element.tagName === 'li') openParagraph(element)
}

function joinLists(parent: Element): void {
  let last: Element | undefined
  for (const node of [...parent.childNodes]) {
    if (defaultTreeAdapter.isTextNode(node) && node.value.trim() === '') continue
    if (!isList(node)) last = undefined
    else if (last === undefined || last.tagName !== node.tagName) last = node
    else {
      for (const child of [...node.childNodes]) move(child, last)
      defaultTreeAdapter.detachNode(node)
    }
  }
}

/** Takes a paragraph from around the text of an item, if it is the item's only one. */
function openParagraph(item: Element): void {
  const elements = item.childNodes.filter(isElement)
  const paragraphs = elements.filter(({ tagName }) => tagName === 'p')
  const [paragraph] = paragraphs
  if (paragraph === undefined || paragraphs.length > 1 || elements[0] !== paragraph) return
  for (const child of [...paragraph.childNodes]) {
    defaultTreeAdapter.detachNode(child)
    defaultTreeAdapter.insertBefore(item, child, paragraph)
  }
  defaultTreeAdapter.detachNode(paragraph)
}

function move(node: Node, to: Element): void {
  defaultTreeAdapter.detachNode(node)
  defaultTreeAdapter.appendChild(to, node)
}
