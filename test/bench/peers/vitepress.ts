import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Served, StaticServer } from '../static-server.ts'
import { type Generate, runPackage, writeProject } from './generator.ts'

/**
 * The theme as it comes, with its local search. Markdown is read as text with marks alone, and `{{` is
 * kept from Vue, which would take both for code.
 */
const config = `export default {
  title: 'Essays',
  lang: 'zh-CN',
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
  markdown: {
    html: false,
    config(md) {
      md.renderer.rules.text = (tokens, at) =>
        md.utils.escapeHtml(tokens[at].content).replaceAll('{{', '<span v-pre>{{</span>')
    },
  },
}
`

/** Has VitePress make a site of essays. */
export const generateWithVitePress: Generate = async (essays, folder) => {
  await writeProject(folder, {
    'package.json': '{ "type": "module" }\n',
    '.vitepress/config.js': config,
    'index.md': '# Essays\n',
    ...Object.fromEntries(essays.map(({ slug, markdown }) => [`${slug}.md`, markdown])),
  })
  await runPackage(folder, 'vitepress/bin/vitepress.js', 'build')
  return { folder: join(folder, '.vitepress/dist'), pathOf: (slug) => `/${slug}.html` }
}

/** Opens VitePress's field, types, and answers what was fetched until it shows results, or that it has none. */
export async function searchVitePress(
  browser: Browser,
  server: StaticServer,
  query: string,
): Promise<Served & { readonly found: boolean }> {
  const page = await browser.newPage()
  await page.goto(server.origin, { waitUntil: 'networkidle' })
  server.take()
  await page.locator('#local-search button').click()
  await page.locator('#localsearch-input').fill(query)
  const results = page.locator('.VPLocalSearchBox .result')
  await results.or(page.locator('.VPLocalSearchBox .no-results')).first().waitFor()
  const found = (await results.count()) > 0
  await page.close()
  return { ...server.take(), found }
}
