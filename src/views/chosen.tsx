import { searchPath } from './paths.ts'

interface ChosenProps {
  readonly label: string
  readonly words: readonly string[]
}

/** Words to search for, each a link to its results; nothing where there are none. */
export function Chosen({ label, words }: ChosenProps) {
  if (words.length === 0) return null
  return (
    <div class="chosen">
      <p>{label}</p>
      <ul>
        {words.map((word) => (
          <li>
            <a href={searchPath(word)}>{word}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
