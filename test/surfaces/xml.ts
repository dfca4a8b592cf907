import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/** What libxml finds wrong with a text as XML; nothing where it is well-formed. */
export async function xmlFaults(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: text, normalization: 'c14n' })
  return errors.map(({ rawMessage }) => rawMessage)
}

/**
 * What libxml finds wrong with a sitemap by sitemaps.org's own schema, which the package `sitemap`
 * carries.
 */
export async function sitemapFaults(text: string): Promise<readonly string[]> {
  const path = join(
    createRequire(import.meta.url).resolve('sitemap'),
    '../../../schema/sitemap.xsd',
  )
  const { errors } = await validateXML({ xml: text, schema: await readFile(path, 'utf8') })
  return errors.map(({ rawMessage }) => rawMessage)
}
