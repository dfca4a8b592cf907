/** Lets the keyboard scroll the tables that are wider than the text. Safari does not by itself. */
export function reachWideTables(): void {
  for (const table of document.querySelectorAll('table')) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0
  }
}
