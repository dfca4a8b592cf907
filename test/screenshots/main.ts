import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { buildSite } from '../../src/build/build.ts'
import { buildPaths, projectRoot } from '../../src/build/paths.ts'
import { silent } from '../../src/build/progress.ts'
import { describeProblem } from '../../src/build/report.ts'
import { launchOptions } from '../browser/launch-options.ts'
import { type ServedSite, serveSite } from '../serve-site.ts'

const folder = resolve(projectRoot, process.argv[2] ?? '.github/images')

interface Picture extends BrowserContextOptions {
  /** Of the file, without its extension. */
  readonly name: string
  readonly path: string
  /** Typed into the search field. */
  readonly query?: string
}

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1.25,
  isMobile: true,
  hasTouch: true,
}
const desk = { viewport: { width: 1280, height: 800 } }

/** What the README shows. */
const pictures: readonly Picture[] = [
  { ...phone, name: 'home', path: '/' },
  { ...phone, name: 'essay-dark', path: '/essays/jiangyan-volunteers', colorScheme: 'dark' },
  { ...phone, name: 'search', path: '/', query: '战疫' },
  { ...desk, name: 'search-wide', path: '/', query: '战疫' },
]

/** Serves the project's own essays from a new folder. */
async function serveCorpus(): Promise<ServedSite> {
  const output = await mkdtemp(join(tmpdir(), 'wenyuan-'))
  const { built, problems } = await buildSite({ ...buildPaths({}), output }, silent)
  if (!built) throw new Error(problems.map(describeProblem).join('\n'))
  return serveSite(output)
}

async function arrange(page: Page, { path, query }: Picture): Promise<void> {
  await page.goto(path)
  await page.locator('html.ready').waitFor()
  if (query === undefined) return
  await page.getByRole('searchbox').fill(query)
  await page.locator('#results a.hit').first().waitFor()
}

const site = await serveCorpus()
const browser = await chromium.launch(launchOptions())
try {
  await mkdir(folder, { recursive: true })
  for (const picture of pictures) {
    const context = await browser.newContext({ baseURL: site.origin, ...picture })
    const page = await context.newPage()
    await arrange(page, picture)
    const path = join(folder, `${picture.name}.png`)
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    await context.close()
    console.log(path)
  }
} finally {
  await browser.close()
  await site.stop()
}
