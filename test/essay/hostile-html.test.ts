import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEntities } from '../../src/essay/html-text.ts'
import { parseFile } from '../../src/essay/parse.ts'
import { allowedTags } from '../../src/essay/safe-html.ts'

const attributes =
  'alt aria-label class colspan datetime decoding dir height href lang loading open rel reversed role rowspan scope src start tabindex title type value width'
const tag = new RegExp(
  `^<(?:/(?<end>[a-z0-9]+)|(?<name>[a-z0-9]+)(?<attributes>(?: (?:${attributes.replaceAll(' ', '|')})(?:="[^"<>]*")?)*)(?: /)?)>$`,
)
const scheme = /^[a-z][a-z0-9+.-]*:/i
const harmless = /^(?:https?:|mailto:|data:image\/(?:avif|gif|jpeg|png|webp);base64,)/i

/** Whether a browser, which passes over control characters and spaces, finds another scheme. */
function leadsAstray(address: string): boolean {
  const read = address.replace(/[\p{Cc}\s]/gu, '')
  return scheme.test(read) && !harmless.test(read)
}

/** What a browser could run, load or be led astray by in sanitised HTML; nothing if all is well. */
function dangers(html: string): string[] {
  const found: string[] = []
  for (const [piece] of html.matchAll(/<[^>]*>?/g)) {
    const { name, end, attributes: written = '' } = tag.exec(piece)?.groups ?? {}
    if (!allowedTags.has(name ?? end ?? '')) found.push(piece)
    for (const [, value = ''] of written.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (leadsAstray(decodeEntities(value))) found.push(piece)
    }
    for (const [, value = ''] of written.matchAll(/ class="([^"]*)"/g)) {
      if (!/^(?:spelled|table|align-(?:left|center|right)|language-[^\s]*)$/.test(value))
        found.push(piece)
    }
  }
  return found
}

/** All HTML that a page prints of a file as it is. */
function printed(text: string, path = 'rain.md'): string[] {
  const { essays } = parseFile({ path, text })
  return essays.flatMap(({ sections }) => sections.flatMap(({ heading, html }) => [heading, html]))
}

describe('the check itself', () => {
  it.each([
    '<script>x</script>',
    '<p onclick="x">',
    '<img src="x" onerror=x>',
    '<a href="javascript:x">',
    '<a href="JaVaScRiPt&#58;x">'.replace('&#58;', ':'),
    '<img src="data:image/svg+xml;base64,AA">',
    '<p class="evil">',
    '<p style="x">',
    '<p id="results">',
    '<p hx-get="/x">',
    '<p',
    '<svg/onload=x>',
  ])('sees %s', (html) => {
    expect(dangers(html)).not.toEqual([])
  })

  it.each([
    '<p>雨</p><br /><ol start="3" reversed></ol>',
    '<a href="a.md#b">雨</a><a href="/a?b=c:d">雨</a><a href="https://a.example/" rel="noopener">雨</a>',
    '<td class="align-right" colspan="2">a &lt; b</td>',
  ])('has nothing against %s', (html) => {
    expect(dangers(html)).toEqual([])
  })
})

const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\n>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>雨</text></a></svg>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<img src=x onerror=alert(1)>',
  '<img src="x"onerror="alert(1)">',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
  '<img alt="a>b<script>x</script>" src=x>',
  '<img srcset="javascript:x" src=x>',
  '<a href="javascript:alert(1)">雨</a>',
  '<a href="JaVaScRiPt:alert(1)">雨</a>',
  '<a href=" javascript:alert(1)">雨</a>',
  '<a href="jav&#x09;ascript:alert(1)">雨</a>',
  '<a href="&#1;javascript:alert(1)">雨</a>',
  '<a href="javascript&colon;alert(1)">雨</a>',
  '<a href="vbscript:x">雨</a>',
  '<a href="data:text/html,<script>x</script>">雨</a>',
  '<a href="x" onclick="alert(1)" style="position:fixed" id="results" hx-get="/x">雨</a>',
  '[雨](javascript:alert(1))',
  '[雨](<javascript:alert(1)>)',
  '[雨](data:text/html;base64,AA)',
  '[雨](x "&quot; onmouseover=alert(1) ")',
  '[雨]\n\n[雨]: javascript:alert(1)',
  '![雨](data:text/html;base64,AA)',
  '![a"onerror="alert(1)](b.png "t\\"x")',
  '<https://a.example/"onmouseover="alert(1)>',
  '<javascript:alert(1)>',
  'https://a.example/"onmouseover="alert(1)',
  '```"><script>alert(1)</script>\nx\n```',
  '```js onclick=alert(1)\nx\n```',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="x"><embed src="x"></object>',
  '<form action="javascript:x"><button formaction="javascript:x">雨</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="//evil.example/x.css">',
  '<style>*{display:none}</style>',
  '<div class="evil" id="main" data-x="y" style="x">雨</div>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml <img src=x onerror=alert(1)>?>',
  '<template><script>alert(1)</script></template>',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<textarea><script>alert(1)</script>',
  '<title><script>alert(1)</script></title>',
  '<details open ontoggle=alert(1)>雨</details>',
  '<marquee onstart=alert(1)>雨</marquee>',
  '<video><source onerror=alert(1)></video>',
  '<table background="javascript:x"><td style="text-align:right;x:url(//e)">雨</td></table>',
  '<code class="language-x onclick">雨</code>',
  '<custom-element onclick=alert(1)>雨</custom-element>',
  '<p/onclick=alert(1)/x>雨',
  '<p title=`>onclick=alert(1)`>雨',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '`<script>alert(1)</script>`',
]

describe('an essay cannot run a script', () => {
  it.each(hostile)('with %s', (text) => {
    expect(dangers(printed(`# 题\n\n雨。\n\n${text}\n\n雪。`).join(''))).toEqual([])
    expect(dangers(printed(`# 题\n\n雨。${text}雪。`).join(''))).toEqual([])
  })

  it.each([...allowedTags])('with handlers on <%s>', (name) => {
    const evil =
      'onclick=alert(1) onerror="alert(1)" onfocus=alert(1) style="x" id="main" class="x" hx-get="/x" name="x" target="x" ping="x" formaction="javascript:x"'
    const text = `<${name} ${evil} href="javascript:x" src="javascript:x">雨</${name}>`
    expect(
      dangers(printed(`# 题\n\n雨。\n\n${text}\n\n## 停${text}\n\n停${text}了。`).join('')),
    ).toEqual([])
  })

  it.each(hostile.filter((text) => !text.includes('\n')))('with %s in a heading', (text) => {
    const found = printed(`# 题\n\n雨。\n\n## 停${text}了\n\n停了。\n\n> ### ${text}\n`)
    expect(dangers(found.join(''))).toEqual([])
  })

  it.each(hostile)('with %s in plain text, which shows it as written', (text) => {
    const [lines] = parseFile({
      path: 'rain.txt',
      text: `题\n\n雨。\n${text}\n\n一、${text}\n雪。`,
    }).essays
    const html = lines?.sections.map((each) => each.heading + each.html).join('') ?? ''
    expect(html.replace(/<\/?p>/g, '')).not.toMatch(/[<>]/)
  })

  const fragment = fc.constantFrom(
    ...hostile,
    ...'<>"\'`=/&;: \n#*[]()!-x雨'.split(''),
    '\n\n',
    '\n## ',
    '<a href="',
    '<img src=',
    '<b>',
    '</b>',
    '<div ',
    '<svg>',
    '</svg>',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    'javascript:',
    'onclick=',
    'data:text/html,',
    '&quot;',
    '&lt;',
    '&#x3c;',
    '](',
    '{#x}',
    '| a | b |\n|---|---|\n',
    '```\n',
  )

  it('with any of their pieces put together', () => {
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 14 }), (parts) => {
        expect(dangers(printed(`# 题\n\n雨。${parts.join('')}`).join(''))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
