import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPaths, projectRoot } from '../../src/build/paths.ts'

describe('projectRoot', () => {
  it('is the folder of package.json', () => {
    expect(existsSync(join(projectRoot, 'package.json'))).toBe(true)
  })
})

describe('buildPaths', () => {
  it.each([
    [{}, resolve(projectRoot, 'corpus')],
    [{ CORPUS: '' }, resolve(projectRoot, 'corpus')],
    [{ CORPUS: '/home/lin/文章 集' }, '/home/lin/文章 集'],
    [{ CORPUS: 'notes.txt' }, resolve('notes.txt')],
  ])('of %j reads %s', (environment, corpus) => {
    expect(buildPaths(environment)).toEqual({
      corpus,
      public: resolve(projectRoot, 'public'),
      output: resolve(projectRoot, 'dist'),
    })
  })
})
