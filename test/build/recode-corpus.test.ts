import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { silent } from '../../src/build/progress.ts'
import { readCorpus } from '../../src/build/read-corpus.ts'
import { recodeCorpus } from '../../src/build/recode-corpus.ts'
import { folderOf } from './folder.ts'

/** 雨停了。 in GBK. */
const rain = [0xd3, 0xea, 0xcd, 0xa3, 0xc1, 0xcb, 0xa1, 0xa3]
const damaged = Buffer.from(
  [...'Rain\n\n'].map((letter) => letter.charCodeAt(0)).concat(rain, 0xff),
)

async function errorsIn(folder: string) {
  const { problems } = await readCorpus(folder, silent)
  return problems.filter(({ severity }) => severity === 'error')
}

it('recodeCorpus writes what could not be read again, and keeps what it was', async () => {
  const folder = await folderOf({ 'a/rain.txt': damaged, 'snow.txt': '雪停了。' })
  expect(await errorsIn(folder)).toMatchObject([{ file: 'a/rain.txt' }])
  const once = { file: 'a/rain.txt', kept: 'a/rain.txt.original', lost: 1 }
  expect(await recodeCorpus(folder)).toEqual([once])
  expect(await readFile(join(folder, 'a/rain.txt'), 'utf8')).toBe('Rain\n\n雨停了。\ufffd')
  expect(await readFile(join(folder, once.kept))).toEqual(damaged)
  expect(await errorsIn(folder)).toEqual([])
  expect(await recodeCorpus(folder)).toEqual([])
})

it('recodeCorpus replaces no copy of another time', async () => {
  const folder = await folderOf({ 'rain.txt': damaged, 'rain.txt.original': '旧' })
  expect(await recodeCorpus(join(folder, 'rain.txt'))).toMatchObject([
    { kept: 'rain.txt.2.original' },
  ])
  expect((await readdir(folder)).sort()).toEqual([
    'rain.txt',
    'rain.txt.2.original',
    'rain.txt.original',
  ])
})
