import { readdir, readFile } from 'node:fs/promises'

/** Megabytes held by the processes of a name that this one started; 0 where `/proc` does not say. */
export async function memoryOf(name: string): Promise<number> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((entry) => /^\d+$/.test(entry))
  const processes = await Promise.all(numbers.map(statusOf))
  const parents = new Map(processes.map((each) => [each.id, each.parent]))
  const isOurs = (id: number): boolean =>
    id === process.pid || (id > 1 && isOurs(parents.get(id) ?? 0))
  return processes
    .filter((each) => each.name === name && isOurs(each.id))
    .reduce((sum, each) => sum + each.kilobytes / 1024, 0)
}

async function statusOf(id: string) {
  // A process may end between the list and the look.
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
  const field = (key: string): string =>
    new RegExp(`^${key}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? ''
  return {
    id: Number(id),
    name: field('Name'),
    parent: Number(field('PPid')),
    kilobytes: Number(field('VmRSS')),
  }
}
