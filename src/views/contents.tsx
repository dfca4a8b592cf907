import type { Essay, Language } from '../essay/essay.ts'
import { stringsFor } from './strings.ts'

/** An essay's contents: folded away on phones, beside the text where there is room. */
export function Contents({ essay, lang }: { readonly essay: Essay; readonly lang: Language }) {
  const named = essay.sections.filter((section) => section.label !== '')
  if (named.length < 2) return null
  const title = stringsFor(lang).contents
  return (
    <nav class="contents" aria-label={title} lang={lang}>
      <details>
        <summary>{title}</summary>
        <ol lang={essay.lang}>
          {named.map((section) => (
            <li class={section.level > 2 ? `deep-${section.level - 2}` : undefined}>
              <a href={`#${section.id}`}>{section.label}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
