/** A path of `_headers` and the headers that go with it. */
interface Rule {
  readonly pattern: RegExp
  readonly headers: readonly (readonly [string, string])[]
}

/**
 * What an owner's `_headers` says of static files, as the platform reads it: `*` stands for anything.
 * https://developers.cloudflare.com/workers/static-assets/headers/
 *
 * `headerRules('/static/*\n  Cache-Control: no-cache\n')('/static/a.js')`
 * `// [['Cache-Control', 'no-cache']]`
 */
export function headerRules(
  text: string,
): (path: string) => readonly (readonly [string, string])[] {
  const rules: Rule[] = text
    .split(/\n(?=\/)/)
    .map((block) => block.split('\n'))
    .map(([path = '', ...lines]) => ({
      pattern: new RegExp(
        `^${path
          .trim()
          .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')}$`,
      ),
      headers: lines.flatMap((line) => {
        const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
        return name === undefined || value === undefined ? [] : [[name, value] as const]
      }),
    }))
  return (path) => rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers : []))
}
