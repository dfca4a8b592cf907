import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Card, type CardFont, cardSize, cardSvg } from '../card/card-svg.ts'
import type { WholeEssay } from '../essay/library.ts'
import { openCardFont } from './card-font.ts'
import { indexedPng } from './indexed-png.ts'
import type { OutputFile } from './output.ts'

/** Part of every card's name: count it up when cards are to look otherwise. */
const design = 2

/** A card to make, and the slug of its essay. */
export interface WantedCard extends Card {
  readonly slug: string
}

/** The pictures, and where each essay's is. */
export interface Cards {
  readonly files: readonly OutputFile[]
  readonly paths: ReadonlyMap<string, string>
}

/**
 * Draws a picture for each card that was not drawn before. A card is named by what stands on it, so
 * that it is drawn once, and may be kept by readers for good. What the font cannot write has none.
 *
 * @param cache folder that keeps cards between builds
 */
export async function drawCards(cards: readonly WantedCard[], cache: string): Promise<Cards> {
  await mkdir(cache, { recursive: true })
  const files: OutputFile[] = []
  const paths = new Map<string, string>()
  let draw: Draw | undefined
  for (const { slug, ...card } of cards) {
    const hash = createHash('sha256')
      .update(JSON.stringify([design, card]))
      .digest('hex')
    const kept = join(cache, `${hash.slice(0, 32)}.png`)
    let content = await readFile(kept).catch(() => undefined)
    if (!content) {
      draw ??= await openPencil()
      content = Buffer.from(draw(card) ?? new Uint8Array())
      await writeFile(kept, content)
    }
    if (content.length === 0) continue
    const path = `/cards/${slug}.${hash.slice(0, 8)}.png`
    paths.set(slug, path)
    files.push({ path, content })
  }
  return { files, paths }
}

/** The essays with their pictures. */
export function withCards(
  wholes: readonly WholeEssay[],
  paths: Cards['paths'],
): readonly WholeEssay[] {
  return wholes.map((whole) => {
    const card = paths.get(whole.essay.slug)
    return card === undefined ? whole : { ...whole, card }
  })
}

type Draw = (card: Card) => Uint8Array | undefined

/** The font and the renderer take a while to load, and mostly nothing is to be drawn. */
async function openPencil(): Promise<Draw> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  rendererReady ??= initWasm(await readFile(wasm))
  await rendererReady
  font ??= openCardFont()
  const opened = await font
  return (card) => {
    const svg = cardSvg(card, opened)
    if (svg === undefined) return undefined
    const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
    try {
      return indexedPng(image.pixels, cardSize.width, cardSize.height)
    } finally {
      image.free()
    }
  }
}

/** Each is loaded once a process: the renderer refuses a second time. */
let rendererReady: Promise<void> | undefined
let font: Promise<CardFont> | undefined
