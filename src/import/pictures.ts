import { pictureEnding } from '../essay/picture.ts'
import type { Picture } from './imported.ts'
import type { Losses } from './losses.ts'

/** Finds the content of a picture by its address in the source; `undefined` where it has none. */
export type Open = (src: string) => Uint8Array | undefined

/** Collects the pictures of an essay, each once. */
export class Pictures {
  readonly list: Picture[] = []
  readonly #addresses = new Map<Uint8Array | string, string | undefined>()
  readonly #stem: string
  readonly #losses: Losses

  /** @param stem the name of the essay's file, which begins those of its pictures */
  constructor(stem: string, losses: Losses) {
    this.#stem = stem
    this.#losses = losses
  }

  /** The address that the essay has a picture by; `undefined` where it cannot have it. */
  take(src: string, open: Open): string | undefined {
    if (/^(?:https?:)?\/\//i.test(src)) {
      this.#losses.add('picture that stays on another site')
      return src
    }
    const content = /^data:/i.test(src) ? inline(src) : open(src)
    if (content === undefined) {
      this.#losses.add('picture that was not found')
      return undefined
    }
    const key = /^data:/i.test(src) ? src : content
    if (!this.#addresses.has(key)) this.#addresses.set(key, this.#keep(content))
    return this.#addresses.get(key)
  }

  #keep(content: Uint8Array): string | undefined {
    const ending = pictureEnding(content)
    if (ending === undefined) {
      this.#losses.add('picture of a kind that browsers or this site do not show')
      return undefined
    }
    const path = `images/${this.#stem}-${this.list.length + 1}.${ending}`
    this.list.push({ path, content })
    // What Markdown would read as the end of the address.
    return encodeURI(path).replace(/[()?#]/g, (each) => `%${each.charCodeAt(0).toString(16)}`)
  }
}

function inline(src: string): Uint8Array | undefined {
  const [, base64 = ''] = /^data:[^,]*;base64,(.*)$/is.exec(src) ?? []
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (each) => each.charCodeAt(0))
  } catch {
    return undefined
  }
}
