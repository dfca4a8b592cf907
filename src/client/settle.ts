/** How long typing rests before a search, in milliseconds: under what a reader feels as a wait. */
export const pause = 120

/**
 * The same while an input method is composing. Spelling on the way to a character is not worth a
 * search, but Android keyboards compose Latin words too, and those readers wait for results.
 */
export const composingPause = 600

/** Tells when typing has settled. */
export interface Settling {
  /** The text changed; `composing` where an input method has not yet committed it. */
  typed(composing: boolean): void
  /** The text is meant as it stands: the input method committed it. */
  committed(): void
  /** Searches for the text as it stands, even if it was searched last. */
  insist(): void
  /** Takes `text` as searched already, and forgets what was typed before it. */
  rest(text: string): void
}

/**
 * Calls `settled` with the trimmed text once typing rests, and only when it differs from the last.
 *
 * @param read the text as it stands in the field
 * @example
 * const settling = settle(() => field.value, search)
 * field.addEventListener('input', (event) => settling.typed(event.isComposing))
 */
export function settle(read: () => string, settled: (text: string) => void): Settling {
  let last = read().trim()
  let timer: ReturnType<typeof setTimeout> | undefined

  const rest = (text: string): void => {
    clearTimeout(timer)
    last = text.trim()
  }
  const insist = (): void => {
    rest(read())
    settled(last)
  }
  const committed = (): void => {
    clearTimeout(timer)
    if (read().trim() !== last) insist()
  }
  return {
    typed(composing) {
      clearTimeout(timer)
      timer = setTimeout(committed, composing ? composingPause : pause)
    },
    committed,
    insist,
    rest,
  }
}
