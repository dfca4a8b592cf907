import type { Line } from './lines.ts'
import { matchByOverlap, matchExactly, type NewText } from './match.ts'

/** The text of a section of the corpus. */
export interface SectionText extends NewText {
  /** The id that its heading or its text gives. */
  readonly id: string
  /** Whether the owner wrote that id. */
  readonly chosen: boolean
}

/** What became of the recorded sections. */
export interface Assigned {
  /** The id of each text. */
  readonly ids: readonly string[]
  /** For each line, the number of the text that holds most of it now. */
  readonly found: readonly (number | undefined)[]
}

/** Of a gone section's text, the share that brings it back. */
const returns = 0.5

/**
 * Gives each text its id. The owner's word comes first; then the id of the text that it was, or of
 * which it holds most; then that of the same heading with other text below; then that of a section
 * which was gone and is back; then a new one, which no section of the essay ever had.
 */
export function assignIds(lines: readonly Line[], texts: readonly SectionText[]): Assigned {
  const ids: (string | undefined)[] = texts.map(({ id, chosen }) => (chosen ? id : undefined))
  const found: (number | undefined)[] = lines.map(() => undefined)
  const reserved = new Set(lines.map(({ essay, id }) => `${essay}/${id}`))
  const chosen = new Map<string, number>(
    texts.flatMap(({ essay, id, chosen }, at) => (chosen ? [[`${essay}/${id}`, at] as const] : [])),
  )
  for (const address of chosen.keys()) reserved.add(address)
  const pick = (wanted: (line: Line, index: number) => boolean) =>
    [...lines.keys()].filter((index) => {
      const line = lines[index]
      return line !== undefined && wanted(line, index)
    })
  const linesAt = (indexes: readonly number[]) => indexes.flatMap((index) => lines[index] ?? [])
  const textsAt = (numbers: readonly number[]) => numbers.flatMap((at) => texts[at] ?? [])
  const free = () => [...texts.keys()].filter((at) => ids[at] === undefined)

  /** Lets the lines, the strongest claim first, give their ids to the texts that they found. */
  const claim = (claims: readonly { readonly index: number; readonly weight: number }[]) => {
    const atHome = ({ index }: { readonly index: number }) =>
      Number(texts[found[index] ?? -1]?.essay === lines[index]?.essay)
    for (const { index } of claims.toSorted(
      (a, b) => atHome(b) - atHome(a) || b.weight - a.weight,
    )) {
      const line = lines[index]
      const at = found[index]
      const text = texts[at ?? -1]
      if (!line || !text || at === undefined || ids[at] !== undefined) continue
      const address = `${text.essay}/${line.id}`
      if (line.essay === text.essay ? chosen.has(address) : reserved.has(address)) continue
      ids[at] = line.id
      reserved.add(address)
    }
  }

  const living = pick(({ lead }) => lead === undefined)
  const exact = matchExactly(linesAt(living), texts)
  const unchanged = new Set(exact)
  for (const [order, index] of living.entries()) found[index] = exact[order]
  claim(living.map((index) => ({ index, weight: lines[index]?.sketch.length ?? 0 })))

  const changed = [...texts.keys()].filter((at) => !unchanged.has(at))
  const edited = new Set(
    living
      .filter((index) => found[index] === undefined)
      .map((index) => `${lines[index]?.essay}/${lines[index]?.id}`),
  )
  const restless = pick(({ lead }, index) => {
    if (lead === undefined) return found[index] === undefined
    return lead.kind === 'moved' && edited.has(`${lead.to?.slug}/${lead.to?.id}`)
  })
  const claims: { index: number; weight: number }[] = []
  const overlaps = matchByOverlap(linesAt(restless), textsAt(changed))
  for (const [order, match] of overlaps.entries()) {
    const index = restless[order]
    if (match === undefined || index === undefined) continue
    found[index] = changed[match.at]
    if (lines[index]?.lead === undefined) claims.push({ index, weight: match.weight })
  }
  claim(claims)

  const derived = new Map<string, number>(
    free().map((at) => [`${texts[at]?.essay}/${texts[at]?.id}`, at]),
  )
  for (const index of living) {
    const address = `${lines[index]?.essay}/${lines[index]?.id}`
    const at =
      chosen.get(address) ?? (found[index] === undefined ? derived.get(address) : undefined)
    if (at === undefined) continue
    found[index] = at
    ids[at] = lines[index]?.id
  }

  const gone = pick(({ lead }) => lead?.kind === 'gone')
  const left = free()
  const back = matchByOverlap(linesAt(gone), textsAt(left))
  const revived = gone.filter((index, order) => {
    const match = back[order]
    const line = lines[index]
    if (!match || !line || match.weight < returns * line.sketch.length) return false
    found[index] = left[match.at]
    return true
  })
  claim(revived.map((index) => ({ index, weight: lines[index]?.sketch.length ?? 0 })))

  return {
    ids: texts.map((text, at) => ids[at] ?? newId(text, reserved)),
    found,
  }
}

/** The id that the heading or the text gives, with a number where the essay has, or had, it. */
function newId({ essay, id: derived }: SectionText, reserved: Set<string>): string {
  const stem = derived.replace(/-\d+$/, '')
  let id = derived
  for (let count = 2; reserved.has(`${essay}/${id}`); count++) id = `${stem}-${count}`
  reserved.add(`${essay}/${id}`)
  return id
}
