import type { Problem } from '../essay/problem.ts'
import type { Words } from './words.ts'

const id = 'writing-problems'

/** Shows what is wrong at the foot of the window, or takes it away where nothing is. */
export function showProblems(problems: readonly Problem[], words: Words): void {
  document.getElementById(id)?.remove()
  if (problems.length === 0) return
  const failed = problems.some(({ severity }) => severity === 'error')
  const panel = document.createElement('section')
  panel.id = id
  panel.setAttribute('role', failed ? 'alert' : 'status')
  Object.assign(panel.style, {
    position: 'fixed',
    inset: 'auto 0 0',
    zIndex: '1000',
    maxHeight: '60vh',
    overflow: 'auto',
    padding: '0.75rem 1rem',
    background: failed ? '#7a1212' : '#5b4300',
    color: '#fff',
    font: '0.875rem/1.6 system-ui, sans-serif',
  })
  const heading = document.createElement('strong')
  heading.textContent = failed ? words.failed : words.warnings
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = words.close
  Object.assign(close.style, {
    float: 'right',
    color: 'inherit',
    background: 'none',
    border: '1px solid',
  })
  close.addEventListener('click', () => panel.remove())
  const list = document.createElement('ol')
  Object.assign(list.style, { margin: '0.5rem 0 0', paddingInlineStart: '1.5rem' })
  for (const { file, line, column, message } of problems) {
    const item = document.createElement('li')
    const place = document.createElement('code')
    place.textContent = [file, line, column].filter((part) => part !== undefined).join(':')
    item.append(place, ' ', message)
    list.append(item)
  }
  panel.append(close, heading, list)
  document.body.append(panel)
}
