import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServedSite, serveSite } from '../serve-site.ts'

/** Serves a built site, of which links alone are removed when it is stopped; with `entry`, by another Worker. */
export async function serveCopy(output: string, entry?: string): Promise<ServedSite> {
  const copy = await mkdtemp(join(tmpdir(), 'wenyuan-bench-'))
  for (const each of ['assets', 'site.json']) await symlink(join(output, each), join(copy, each))
  return serveSite(copy, entry)
}
