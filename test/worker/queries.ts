import type { SearchResult } from '../../src/search/result.ts'

/** A query as it stands in an address, and what is made of it. */
export interface QueryCase {
  readonly name: string
  /** Percent-encoded. */
  readonly q: string
  /** What the answer says it searched for. */
  readonly query: string
  readonly kind: SearchResult['kind']
  readonly total: number
  /** Whether the query was too long, and the page says so. */
  readonly cut?: true
}

const encoded = encodeURIComponent

/** Every kind of query, over the essays of `test/fixtures/site`. */
export const queries: readonly QueryCase[] = [
  { name: 'nothing', q: '', query: '', kind: 'empty', total: 0 },
  { name: 'white space', q: '+%20%E3%80%80%09%0A', query: '', kind: 'empty', total: 0 },
  { name: 'no letters', q: encoded('“，。”！'), query: '“，。”！', kind: 'wordless', total: 0 },
  { name: 'an emoji', q: encoded('🍜'), query: '🍜', kind: 'wordless', total: 0 },
  { name: 'an emoji and a word', q: encoded('🍜鱼汤'), query: '🍜鱼汤', kind: 'all', total: 1 },
  { name: 'one character', q: encoded('疫'), query: '疫', kind: 'all', total: 1 },
  { name: 'a word parted by quotes', q: encoded('战疫'), query: '战疫', kind: 'all', total: 1 },
  { name: 'the same with quotes', q: encoded('战“疫”'), query: '战“疫”', kind: 'all', total: 1 },
  {
    name: 'a phrase across a comma',
    q: encoded('日子不能'),
    query: '日子不能',
    kind: 'most',
    total: 2,
  },
  {
    name: 'two words',
    q: `${encoded('缆绳')}+${encoded('桅杆')}`,
    query: '缆绳 桅杆',
    kind: 'all',
    total: 1,
  },
  { name: 'the start of a word', q: 'electr', query: 'electr', kind: 'all', total: 1 },
  { name: 'capitals', q: 'ELECTRIC', query: 'ELECTRIC', kind: 'all', total: 1 },
  {
    name: 'full width',
    q: encoded('ｅｌｅｃｔｒｉｃ'),
    query: 'ｅｌｅｃｔｒｉｃ',
    kind: 'all',
    total: 1,
  },
  { name: 'an unknown word', q: encoded('鳄鱼皮箱'), query: '鳄鱼皮箱', kind: 'most', total: 0 },
  {
    name: 'words that no section has together',
    q: 'kettle+eleven',
    query: 'kettle eleven',
    kind: 'most',
    total: 2,
  },
  {
    name: 'the word of a draft',
    q: encoded('未完稿样'),
    query: '未完稿样',
    kind: 'most',
    total: 0,
  },
  {
    name: '5,000 characters',
    q: 'k'.repeat(5000),
    query: 'k'.repeat(64),
    kind: 'most',
    total: 0,
    cut: true,
  },
  {
    name: '5,000 Han characters',
    q: encoded('鱼汤'.repeat(2500)),
    query: '鱼汤'.repeat(32),
    kind: 'most',
    total: 1,
    cut: true,
  },
  {
    name: 'more single characters than are searched',
    q: encoded([...'渔船进港以后缆绳要加一道舱里的水要放干净'].join(' ')),
    query: [...'渔船进港以后缆绳要加一道舱里的水要放干净'].join(' '),
    kind: 'all',
    total: 1,
    cut: true,
  },
  { name: 'NUL', q: 'kettle%00', query: 'kettle\0', kind: 'all', total: 1 },
  {
    name: 'a lone surrogate',
    q: 'kettle%ED%A0%80',
    query: 'kettle\ufffd\ufffd\ufffd',
    kind: 'all',
    total: 1,
  },
  {
    name: 'an address cut off inside a character',
    q: `${encoded('战疫')}%E4%BD`,
    query: '战疫\ufffd',
    kind: 'all',
    total: 1,
  },
  { name: 'a lone percent sign', q: 'kettle%', query: 'kettle%', kind: 'all', total: 1 },
  {
    name: 'markup',
    q: encoded('<b>"\'&amp;kettle'),
    query: '<b>"\'&amp;kettle',
    kind: 'most',
    total: 3,
  },
]
