import { join } from 'node:path'
import { type Generate, runPackage, writeProject } from './generator.ts'

const config = `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  integrations: [
    starlight({
      title: 'Essays',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    }),
  ],
})
`

const content = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
}
`

/** Has Starlight make a site of essays, as it comes: with a list of them beside each, and Pagefind. */
export const generateWithStarlight: Generate = async (essays, folder) => {
  const pages = essays.map(({ slug, title, markdown }) => {
    // It shows the title itself.
    const text = markdown.replace(/^#\s.*\n/, '')
    return [`src/content/docs/${slug}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n${text}`]
  })
  await writeProject(folder, {
    // Astro bundles what is named here, as Starlight must be.
    'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }\n',
    'astro.config.mjs': config,
    'src/content.config.ts': content,
    ...Object.fromEntries(pages),
  })
  await runPackage(folder, 'astro/bin/astro.mjs', 'build')
  return { folder: join(folder, 'dist'), pathOf: (slug) => `/${slug}/` }
}
