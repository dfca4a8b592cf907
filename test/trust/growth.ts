/** Sizes that are compared: what grows with the square takes 64 times as long for the larger. */
const small = 4096
const large = 8 * small
/** Times as long that a larger text may take, where 8 is in proportion: memory is slower when it is full. */
const mostGrowth = 24
/** Milliseconds below which nobody minds, and no clock tells. */
const unnoticed = 40
const tries = 3

/** Whether work takes longer by more than its size does. The time is of this thread's processor alone. */
export function growsTooFast(work: (size: number) => void): boolean {
  const time = (size: number): number => {
    const times = Array.from({ length: tries }, () => {
      const begun = process.threadCpuUsage()
      work(size)
      const { user, system } = process.threadCpuUsage(begun)
      return (user + system) / 1000
    })
    return Math.min(...times)
  }
  return time(large) > Math.max(mostGrowth * time(small), unnoticed)
}
