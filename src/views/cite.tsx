import type { Essay, Section } from '../essay/essay.ts'
import { type Cited, cite } from '../surfaces/citation.ts'
import { Layout } from './layout.tsx'
import { citationPath, essayPath, sectionPath } from './paths.ts'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

interface CitePageProps {
  readonly site: Site
  readonly essay: Essay
  readonly section: Section | undefined
  readonly cited: Cited
}

/** How to cite an essay or a section: each form whole, to be selected with one touch. */
export function CitePage({ site, essay, section, cited }: CitePageProps) {
  const strings = stringsFor(site.lang)
  const back = section ? sectionPath(essay.slug, section.id) : essayPath(essay.slug)
  const name = [...new Set([section?.label, essay.title])].filter(Boolean).join(' · ')
  const file = (ending: 'bib' | 'ris') => citationPath(essay.slug, section?.id, ending)
  const subject = {
    title: `${strings.cite} · ${name} · ${site.title}`,
    description: strings.citeAdvice,
    type: 'website',
  } as const
  const forms = [
    { id: 'gbt7714', name: 'GB/T 7714—2015', text: cite('gbt7714', cited) },
    { id: 'plain', name: strings.plainCitation, text: cite('plain', cited) },
    { id: 'bibtex', name: 'BibTeX', text: cite('bibtex', cited), file: file('bib') },
    { id: 'ris', name: 'RIS', text: cite('ris', cited), file: file('ris') },
  ] as const
  return (
    <Layout site={site} subject={subject} kind="cite">
      <header class="opening">
        <p class="facts">
          <a href={back}>{name}</a>
        </p>
        <h1>{strings.cite}</h1>
        <p>{strings.citeAdvice}</p>
      </header>
      {forms.map((form) => (
        <section aria-labelledby={form.id}>
          <h2 id={form.id}>{form.name}</h2>
          <pre class="whole" translate="no">
            {form.text}
          </pre>
          <p class="ways">
            <button
              type="button"
              class="copy scripted"
              aria-describedby={form.id}
              data-copied={strings.copied}
            >
              {strings.copy}
            </button>
            {'file' in form && (
              <a href={form.file} download="">
                {strings.download(form.file.slice(form.file.lastIndexOf('/') + 1))}
              </a>
            )}
          </p>
        </section>
      ))}
    </Layout>
  )
}
