import type { Strings } from './strings.ts'

type Choices = readonly (readonly [value: string, name: string])[]

/** The page's look, for the reader to choose. The script opens it, and keeps what is chosen. */
export function Settings({ strings }: { readonly strings: Strings }) {
  const groups: readonly (readonly [name: string, label: string, choices: Choices])[] = [
    [
      'theme',
      strings.theme,
      [
        ['', strings.themeSystem],
        ['paper', strings.themePaper],
        ['white', strings.themeWhite],
        ['dark', strings.themeDark],
      ],
    ],
    [
      'face',
      strings.face,
      [
        ['', strings.faceSong],
        ['hei', strings.faceHei],
        ['kai', strings.faceKai],
      ],
    ],
    [
      'size',
      strings.size,
      [
        ['small', strings.small],
        ['', strings.medium],
        ['large', strings.large],
        ['largest', strings.largest],
      ],
    ],
    [
      'leading',
      strings.leading,
      [
        ['tight', strings.tight],
        ['', strings.medium],
        ['loose', strings.loose],
      ],
    ],
  ]
  return (
    <dialog class="look" aria-label={strings.settings}>
      <form method="dialog">
        {groups.map(([name, label, choices]) => (
          <fieldset>
            <legend>{label}</legend>
            {choices.map(([value, text]) => (
              <label>
                <input type="radio" name={name} value={value} checked={value === ''} />
                <span>{text}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit" class="done">
          {strings.done}
        </button>
      </form>
    </dialog>
  )
}
