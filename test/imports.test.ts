import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))

interface Module {
  /** Path below `src`. */
  readonly path: string
  readonly text: string
  /** What it imports: paths below `src`, or names of packages. */
  readonly imports: readonly Import[]
}

interface Import {
  readonly name: string
  /** Whether it is gone when the types are. */
  readonly typesOnly: boolean
}

const statement = /^(?:import|export)\s+(type\s)?(?:[\w*{][^'"]*?from\s+)?'([^']+)'/gm
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g

const modules: readonly Module[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(source, path), 'utf8')
    const named = (name: string) =>
      name.startsWith('.') ? relative(source, join(source, path, '..', name)) : name
    const imports = [
      ...[...text.matchAll(statement)].map(([, type, name = '']) => ({
        name: named(name),
        typesOnly: type !== undefined,
      })),
      ...[...text.matchAll(dynamic)].map(([, name = '']) => ({
        name: named(name),
        typesOnly: false,
      })),
    ]
    return { path, text, imports }
  })

/** The folder of a module, or its name where it stands at the top: `essay`, `app`. */
const layerOf = (path: string) => path.split('/')[0]?.replace(/\.tsx?$/, '') ?? ''

/** What each layer may import of the others. */
const direction: Readonly<Record<string, readonly string[]>> = {
  essay: [],
  search: ['essay'],
  links: ['essay'],
  convert: ['essay'],
  card: [],
  proof: ['essay', 'search'],
  import: ['essay'],
  surfaces: ['essay'],
  views: ['essay', 'search', 'surfaces'],
  http: ['essay', 'search'],
  client: ['views'],
  routes: ['essay', 'search', 'surfaces', 'views', 'http'],
  app: ['essay', 'views', 'http', 'routes'],
  worker: ['app', 'http', 'views'],
  build: [
    'essay',
    'import',
    'links',
    'convert',
    'card',
    'search',
    'proof',
    'surfaces',
    'views',
    'http',
    'app',
  ],
  owner: ['build', 'writer'],
  writer: ['essay', 'search', 'proof', 'surfaces', 'http', 'build', 'app'],
}

/** The layers that may import a package; none are named for `node:`. */
const packages: Readonly<Record<string, readonly string[]>> = {
  hono: ['views', 'http', 'routes', 'app'],
  minisearch: ['search'],
  'htmx.org': ['client'],
  mammoth: ['import'],
  turndown: ['import'],
  fflate: ['import'],
  'node:': ['build', 'writer', 'owner'],
}

const all = modules.flatMap(({ path, imports }) => imports.map((each) => ({ path, ...each })))
const isModule = (name: string) => modules.some(({ path }) => path === name)

describe('imports', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(200)
    expect(all).toContainEqual({ path: 'app.ts', name: 'hono', typesOnly: false })
    expect(all).toContainEqual({
      path: 'views/site.ts',
      name: 'surfaces/publication.ts',
      typesOnly: true,
    })
    // Each line that looks like one was read as one.
    const written = modules.flatMap(
      ({ text }) => text.match(/^(?:import\b|.*(?:\bfrom |\bimport\()').*'/gm) ?? [],
    )
    expect(written).toHaveLength(all.length)
  })

  it('know every layer', () => {
    expect([...new Set(modules.map(({ path }) => layerOf(path)))].toSorted()).toEqual(
      Object.keys(direction).toSorted(),
    )
  })

  it.each(Object.entries(direction))('of %s run one way', (layer, allowed) => {
    const wrong = all.filter(
      ({ path, name }) =>
        layerOf(path) === layer &&
        isModule(name) &&
        layerOf(name) !== layer &&
        !allowed.includes(layerOf(name)),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(packages))('of %s stay in %j', (name, layers) => {
    const users = all.filter((each) => each.name === name || each.name.startsWith(`${name}/`))
    const builtIn = all.filter((each) => name.endsWith(':') && each.name.startsWith(name))
    const wrong = [...users, ...builtIn].filter(({ path }) => !layers.includes(layerOf(path)))
    expect(wrong).toEqual([])
    expect(users.length + builtIn.length).toBeGreaterThan(0)
  })

  it('of what the build makes are in the Worker alone', () => {
    const outside = all.filter(({ name }) => name.startsWith('..'))
    expect(outside).toEqual([{ path: 'worker.ts', name: '../dist/site.json', typesOnly: false }])
  })

  it('of pages and answers into the build and the browser are types and addresses', () => {
    const wrong = all.filter(
      ({ path, name, typesOnly }) =>
        ['build', 'client'].includes(layerOf(path)) &&
        ['views', 'http', 'routes', 'app'].includes(layerOf(name)) &&
        !(typesOnly || name === 'views/paths.ts'),
    )
    expect(wrong).toEqual([])
  })

  it('lead to files that are there, with their endings', () => {
    const wrong = all.filter(({ name }) => /^(?:\w+\/)*[\w-]+\.tsx?$/.test(name) && !isModule(name))
    expect(wrong).toEqual([])
  })

  it('make no circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const follow = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.push([...trail, path].join(' -> '))
      if (done.has(path) || trail.includes(path)) return
      const next = modules.find((each) => each.path === path)?.imports ?? []
      for (const { name, typesOnly } of next) if (!typesOnly) follow(name, [...trail, path])
      done.add(path)
    }
    for (const { path } of modules) follow(path, [])
    expect(circles).toEqual([])
  })
})

describe('a module', () => {
  it.each([
    ['app', 100],
    ['routes', 100],
    ['essay', 200],
    ['search', 200],
    ['links', 200],
    ['convert', 100],
    ['card', 120],
    ['proof', 200],
    ['import', 200],
  ])('of %s stays under %i lines', (layer, most) => {
    const long = modules
      .filter(({ path, text }) => layerOf(path) === layer && text.split('\n').length > most)
      .map(({ path }) => path)
    expect(long).toEqual([])
  })
})
