import type { Language } from '../essay/essay.ts'
import type { Script } from '../essay/language.ts'
import { scriptNames, stringsFor } from './strings.ts'

interface ScriptSwitchProps {
  readonly to: Script
  /** Where the same page is in that script. */
  readonly path: string
  readonly lang: Language
}

/** Leads to the same text in the other script. */
export function ScriptSwitch({ to, path, lang }: ScriptSwitchProps) {
  return (
    <a
      class="script"
      href={path}
      hreflang={to}
      aria-label={`${scriptNames[to]} ${stringsFor(lang).inScript(to)}`}
    >
      {scriptNames[to]}
    </a>
  )
}
