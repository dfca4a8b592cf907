import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../src/build/paths.ts'
import { shippedPackages } from './licences.ts'

/** Licences that ask for no more than to be named: what readers are sent may have these alone. */
const permissive = ['MIT', 'MIT AND Apache-2.0', 'BSD-3-Clause', 'BSD-0-Clause', '0BSD', 'ISC']

/** Beside them, of what builds a site and stays on its owner's machine. */
const forBuilding = [
  ...permissive,
  ...['Apache-2.0', 'MIT OR Apache-2.0', 'BSD', 'BSD-2-Clause', 'CC0-1.0', 'PSF-2.0', 'MPL-2.0'],
  ...['(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1'],
  // Of wrangler's own server, for pictures that no essay asks it for.
  ...['LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later'],
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]

const packages = await shippedPackages()

describe('what ships', () => {
  it('has licences that are known', () => {
    const unknown = packages.filter(
      ({ licence, served }) => !(served ? permissive : forBuilding).includes(licence),
    )
    expect(unknown).toEqual([])
    expect(packages.length).toBeGreaterThan(100)
  })

  it('to readers is named with its licence in SECURITY.md', async () => {
    const text = (await readFile(join(projectRoot, 'SECURITY.md'), 'utf8')).replace(/\s+/g, ' ')
    const served = packages.filter((each) => each.served).map(({ name }) => name)
    expect(served).toContain('hono')
    for (const name of served) expect(text).toContain(name)
  })

  it('is locked with the hash of each package', async () => {
    const lock = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8'))
    const loose = Object.entries<{ readonly integrity?: string }>(lock.packages)
      .filter(([path, { integrity = '' }]) => path !== '' && !integrity.startsWith('sha512-'))
      .map(([path]) => path)
    expect(loose).toEqual([])
  })
})
