import type { Essay } from '../essay/essay.ts'
import type { Script } from '../essay/language.ts'
import { minutesToRead } from '../essay/length.ts'
import type { Opening } from './essay.tsx'
import { Icon } from './icon.tsx'
import { Matches } from './matches.tsx'
import { essayPath, sectionPath } from './paths.ts'
import { Phone } from './phone.tsx'
import type { Site } from './site.ts'
import { stringsFor } from './strings.ts'

interface DockProps {
  readonly site: Site
  readonly essay: Essay
  readonly open: Opening | undefined
  /** The script that the essay is converted to. */
  readonly script: Script | undefined
}

/**
 * What the reader of an essay has at hand at the window's lower edge: the contents, where they
 * stopped the last time, how long is left, the matches of their search, the way to their phone. Most
 * of it needs scripts; the line of progress does not, where the browser can move it by itself.
 */
export function Dock({ site, essay, open, script }: DockProps) {
  const strings = stringsFor(site.lang)
  const path = open
    ? sectionPath(essay.slug, open.section.id, '', script)
    : essayPath(essay.slug, script)
  const searched = open !== undefined && open.query !== ''
  return (
    <>
      <div class="progress" aria-hidden="true" />
      <div class={searched ? 'dock' : 'dock bare'}>
        {essay.sections.filter(({ label }) => label !== '').length > 1 && (
          <button type="button" class="to-contents scripted" data-opens="sheet">
            <Icon path="M4 6h16M4 12h16M4 18h10" /> {strings.contents}
          </button>
        )}
        <Phone path={path} strings={strings} />
        <a class="resume" href="#main" hidden>
          {strings.resume}
        </a>
        <button type="button" class="share" data-copied={strings.copied} hidden>
          <span>{strings.shareSelection}</span>
        </button>
        <span
          class="left scripted"
          data-minutes={minutesToRead(essay.length, essay.lang).toFixed(1)}
          data-text={strings.timeLeft('#')}
        />
        {searched && <Matches essay={essay} open={open} lang={site.lang} script={script} />}
      </div>
      <dialog class="sheet" aria-label={strings.contents}>
        <form method="dialog">
          <button type="submit" class="done">
            {strings.done}
          </button>
        </form>
      </dialog>
    </>
  )
}
