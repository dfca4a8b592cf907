import { applyLook, keepLook, readLook } from './look.ts'

/** Lets the reader choose the page's look, and follows what they choose in another window. */
export function startSettings(): void {
  const form = document.querySelector<HTMLFormElement>('dialog.look form')
  if (!form) return

  function update(): void {
    const look = readLook()
    applyLook(look)
    for (const input of form?.querySelectorAll('input') ?? []) {
      input.checked = input.value === (look[input.name] ?? '')
    }
  }

  form.addEventListener('change', () => {
    const chosen = Object.fromEntries(
      Array.from(form.querySelectorAll('input:checked'), (input) =>
        // The selector finds nothing else.
        [(input as HTMLInputElement).name, (input as HTMLInputElement).value],
      ),
    )
    keepLook(chosen)
    applyLook(chosen)
  })
  addEventListener('storage', update)
  // A page that comes back as it was left has not heard of what changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) update()
  })
  update()
}
