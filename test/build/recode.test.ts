import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/build/decode.ts'
import { recode } from '../../src/build/recode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** 雨停了。 */
const gb = [0xd3, 0xea, 0xcd, 0xa3, 0xc1, 0xcb, 0xa1, 0xa3]
/** 窗外的雨下了一夜，天亮時才停。 */
const big5 = [
  ...[
    0xb5, 0xa1, 0xa5, 0x7e, 0xaa, 0xba, 0xab, 0x42, 0xa4, 0x55, 0xa4, 0x46, 0xa4, 0x40, 0xa9, 0x5d,
  ],
  ...[0xa1, 0x41, 0xa4, 0xd1, 0xab, 0x47, 0xae, 0xc9, 0xa4, 0x7e, 0xb0, 0xb1, 0xa1, 0x43],
]

describe('recode', () => {
  it.each([
    ['GB 18030 with a damaged byte', [...gb, 0xff, 0x0a, ...gb], '雨停了。\ufffd\n雨停了。', 1],
    ['GB 18030 cut short', [...gb, ...gb.slice(0, -1)], '雨停了。雨停了\ufffd', 1],
    [
      'lines of UTF-8 in GB 18030',
      [...gb, 0x0a, ...utf8('新的一段。\n'), ...gb, 0x0d, 0x0a, ...gb],
      '雨停了。\n新的一段。\n雨停了。\n雨停了。',
      0,
    ],
    [
      'a line of GB 18030 in UTF-8',
      [...utf8('窗外的雨下了一夜，天亮时才停。\n'), ...gb],
      '窗外的雨下了一夜，天亮时才停。\n雨停了。',
      0,
    ],
    ['damaged UTF-8', [...utf8('déjà vu, élève'), 0xe9], 'déjà vu, élève\ufffd', 1],
    ['Big5', big5, '窗外的雨下了一夜，天亮時才停。', 0],
  ])('reads %s', (_, bytes, text, lost) => {
    expect(recode(Uint8Array.from(bytes))).toEqual({ text, lost })
  })

  it.each([
    ['what can be read as it stands', utf8('雨停了。')],
    ['binary data', [0x89, 0x50, 0x4e, 0x47, 0, 1]],
    ['an unknown encoding', Array.from('café crème', (letter) => letter.charCodeAt(0))],
  ])('leaves %s', (_, bytes) => expect(recode(Uint8Array.from(bytes))).toBeUndefined())

  it('makes of any bytes what can be read, or leaves them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text } = recode(Uint8Array.from([...gb, ...gb, ...bytes])) ?? { text: '' }
        expect(decode(utf8(text))).toHaveProperty('text')
      }),
    )
  })
})
