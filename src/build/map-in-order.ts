/**
 * Does something with each item, `width` of them at a time: the results stand in the order of the
 * items, and no item is taken before it is its turn.
 */
export async function mapInOrder<Item, Result>(
  items: Iterable<Item>,
  width: number,
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items[Symbol.iterator]()
  let taken = 0
  async function work(): Promise<void> {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const place = taken++
      results[place] = await each(next.value)
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return results
}
