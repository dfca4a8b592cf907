import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullWidth } from '../../src/essay/full-width.ts'

describe('fullWidth', () => {
  it.each([
    ['近日,雨停了;我们:走吗?走!', '近日，雨停了；我们：走吗？走！'],
    ['雨(小雨)停了', '雨（小雨）停了'],
    ['雨(rain)停了', '雨（rain）停了'],
    ['雨(rain (light))停', '雨（rain (light))停'.replace('))', ')）')],
    ['rain(雨),snow', 'rain(雨),snow'],
    ['(一)早晨', '(一)早晨'],
    ['什么?!', '什么？！'],
    ['“雨”,他说', '“雨”，他说'],
    ['“rain”, he said', '“rain”, he said'],
    ['共1,000人,10:30开始', '共1,000人，10:30开始'],
    ['以外,30个', '以外，30个'],
    ['f(x), g(y); ok?', 'f(x), g(y); ok?'],
    ['见https://a.example/路径?x=1,y:2吧', '见https://a.example/路径?x=1,y:2吧'],
    ['见https://a.example/路径,再说', '见https://a.example/路径，再说'],
    ['地址:https://a.example', '地址：https://a.example'],
    ['他说:“走”', '他说：“走”'],
    ['𠮷,好', '𠮷，好'],
    ['雨 , 停', '雨 , 停'],
    ['第1),第2)', '第1),第2)'],
    ['', ''],
  ])('shows %s as %s', (text, shown) => {
    expect(fullWidth(text)).toBe(shown)
  })

  it('changes the width of punctuation alone', () => {
    const text = fc.array(fc.constantFrom(...'雨a7,;:?!()“”。 /')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (written) => {
        expect(fullWidth(written).normalize('NFKC')).toBe(written.normalize('NFKC'))
      }),
    )
  })

  it('leaves text without Chinese as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(fullWidth(text)).toBe(text)
      }),
    )
  })
})
