import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Card, type CardFont, cardSize, cardSvg } from '../card/card-svg.ts'
import type { Made } from './cache.ts'
import { openCardFont } from './card-font.ts'
import { indexedPng } from './indexed-png.ts'

/** Part of every card's name: count it up when cards are to look otherwise. */
const design = 2

/** How to keep an essay's card: a name, what it is made of, and how. */
export type CardJob = readonly [
  name: string,
  parts: readonly string[],
  make: () => Promise<Made<undefined>>,
]

/**
 * The card of an essay, which is one file, or none where the font cannot write it. It is named by
 * what stands on it, so that readers may keep it for good.
 */
export function cardOf(slug: string, card: Card): CardJob {
  const parts = [slug, JSON.stringify([design, card])]
  return [
    'card',
    parts,
    async () => {
      const hash = createHash('sha256')
        .update(JSON.stringify([design, card]))
        .digest('hex')
      const content = (await openPencil())(card)
      const path = `/cards/${slug}.${hash.slice(0, 8)}.png`
      return { files: content ? [{ path, content }] : [], value: undefined }
    },
  ]
}

type Draw = (card: Card) => Uint8Array | undefined

/** The font and the renderer take a while to load, and mostly nothing is to be drawn. */
function openPencil(): Promise<Draw> {
  pencil ??= loadPencil()
  return pencil
}

/** Loaded once a thread: the renderer refuses a second time. */
let pencil: Promise<Draw> | undefined

async function loadPencil(): Promise<Draw> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(wasm))
  const font: CardFont = await openCardFont()
  return (card) => {
    const svg = cardSvg(card, font)
    if (svg === undefined) return undefined
    const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
    try {
      return indexedPng(image.pixels, cardSize.width, cardSize.height)
    } finally {
      image.free()
    }
  }
}
