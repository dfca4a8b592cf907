import type { Strings } from './strings.ts'

/** All keys, and what each does. Opened by `?`, or from the foot of a page. */
export function Keys({ strings }: { readonly strings: Strings }) {
  const keys: readonly (readonly [keys: readonly string[], action: string])[] = [
    [['/'], strings.search],
    [['j', 'k'], strings.keySections],
    [['[', ']'], strings.keyEssays],
    [['n', 'p'], strings.keyMatches],
    [['t'], strings.contents],
    [['?'], strings.keys],
  ]
  return (
    <dialog class="keys" aria-label={strings.keys}>
      <dl>
        {keys.map(([names, action]) => (
          <div>
            <dt>
              {names.map((name) => (
                <kbd>{name}</kbd>
              ))}
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="done">
          {strings.done}
        </button>
      </form>
    </dialog>
  )
}
