import { Chosen } from './chosen.tsx'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

/**
 * What an empty field offers: the searches that this browser remembers, which the script puts in,
 * and the owner's words. Hidden without scripts, where the page of results has the words.
 */
export function Suggestions({ site }: { readonly site: Site }) {
  const strings = stringsFor(site.lang)
  return (
    <div id="suggestions" class="suggestions" hidden>
      <div class="chosen" id="recent" hidden>
        <p>
          {strings.recent}
          <button type="button">{strings.forget}</button>
        </p>
        <ul />
      </div>
      <Chosen label={strings.chosen} words={site.searches} />
    </div>
  )
}
