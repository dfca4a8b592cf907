import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode

export const isElement = defaultTreeAdapter.isElementNode

/** An attribute's value; `undefined` where the element has none of the name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** All elements below a node, in the order of the text. */
export function* elementsIn(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue
    yield node
    yield* elementsIn(node)
  }
}

/** The text below a node, with single spaces. */
export function textOf(parent: Parent): string {
  return allText(parent).replace(/\s+/g, ' ').trim()
}

function allText(parent: Parent): string {
  return parent.childNodes
    .map((node) =>
      isElement(node) ? allText(node) : defaultTreeAdapter.isTextNode(node) ? node.value : '',
    )
    .join('')
}
