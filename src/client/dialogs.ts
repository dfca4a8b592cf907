/** Opens the dialog of a name over the page, if it has one. */
export function openDialog(name: string): void {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog.${name}`)
  if (dialog && !dialog.open) dialog.showModal?.()
}

/** Buttons open the dialogs that they name; a press beside a dialog closes it. */
export function startDialogs(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLDialogElement) target.close()
    const button = target instanceof Element && target.closest<HTMLElement>('[data-opens]')
    if (button) openDialog(button.dataset.opens ?? '')
  })
}
