import type { Script } from '../essay/language.ts'

/** Chinese text in another script: code points in, as many out but for a few phrases. */
export type Convert = (text: string) => string

const opened = new Map<Script, Promise<Convert>>()

/**
 * The converter to a script, by OpenCC's tables of characters and phrases: 头发 is 頭髮 and 发展 is
 * 發展. Traditional characters are those of Taiwan; words stay the author's (软件 is 軟件, not 軟體).
 * The tables are loaded with the first call: they are a megabyte.
 */
export function openConverter(script: Script): Promise<Convert> {
  const converter = opened.get(script) ?? loadConverter(script)
  opened.set(script, converter)
  return converter
}

async function loadConverter(script: Script): Promise<Convert> {
  if (script === 'zh-Hant') {
    const { Converter } = await import('opencc-js/cn2t')
    return Converter({ from: 'cn', to: 'tw' })
  }
  const { Converter } = await import('opencc-js/t2cn')
  return Converter({ from: 'tw', to: 'cn' })
}
