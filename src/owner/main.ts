#!/usr/bin/env node
import { spawnSync } from 'node:child_process'

/** What an owner can ask of a site's folder; each module does its work when it is loaded. */
const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  start: () => import('../writer/start.ts'),
  build: () => import('../build/main.ts'),
  preview: async () => {
    const { wrangler } = await import('./wrangler.ts')
    const others = process.argv.slice(2)
    process.exitCode = run('build') || wrangler(process.cwd(), ['dev', ...others])
  },
  proof: () => import('../build/proof-main.ts'),
  links: () => import('../build/links.ts'),
  import: () => import('../build/import-main.ts'),
  check: async () => {
    process.exitCode = run('proof') || run('deploy', '--dry-run')
  },
  deploy: () => import('./deploy.ts'),
  new: () => import('./new.ts'),
}

/** Runs another command and answers its exit status. */
function run(...parameters: readonly string[]): number {
  const [, program = ''] = process.argv
  return spawnSync(process.execPath, [program, ...parameters], { stdio: 'inherit' }).status ?? 1
}

const [name = ''] = process.argv.splice(2, 1)
const command = commands[name]
if (command) {
  // Where the owner stands, unless they say otherwise.
  process.env.SITE ??= process.cwd()
  await command()
} else {
  console.error(
    `found the command \`${name}\`, expected one of ${Object.keys(commands).join(', ')}`,
  )
  process.exitCode = 2
}
