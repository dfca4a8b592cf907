import { type EditKind, edits } from './edits.ts'
import { simulateAll } from './simulate.ts'

const histories = Number(process.argv[2] ?? 1000)
const first = Number(process.argv[3] ?? 1)
const seeds = Array.from({ length: histories }, (_, at) => first + at)
// Object.keys forgets the names that it lists.
const kinds = Object.keys(edits) as EditKind[]

console.log(`${histories} histories of 10 edits, from seed ${first}`)
const rows: readonly (readonly [string, readonly EditKind[]])[] = [
  ['all kinds', kinds],
  ['insert, delete, reorder', ['insert', 'delete', 'reorder']],
  ...kinds.map((kind) => [`${kind} alone`, [kind]] as const),
]
for (const [name, only] of rows) {
  const { share, alive, gone, lost } = simulateAll(seeds, only)
  console.log(
    `${name.padEnd(26)}${share.toFixed(4)} of ${alive} links; ${gone} texts gone, ${lost} links lost`,
  )
}
