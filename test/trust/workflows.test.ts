import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../src/build/paths.ts'

const folders = ['.github/workflows', 'src/owner/site/.github/workflows']
const workflows = folders.flatMap((folder) =>
  readdirSync(join(projectRoot, folder)).map((name) => join(folder, name)),
)

it.each(workflows)('%s takes each action at a commit, and says what it may do', (path) => {
  const text = readFileSync(join(projectRoot, path), 'utf8')
  const actions = Array.from(text.matchAll(/uses:\s*(\S+)/g), ([, action]) => action)
  expect(actions).not.toEqual([])
  for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/)
  expect(text).toMatch(/^permissions:$/m)
})
