interface Step {
  readonly href: string
  readonly text: string
}

interface PagerProps {
  /** Says what the links page through. */
  readonly label: string
  readonly previous: Step | undefined
  /** Where the reader stands. */
  readonly here?: string | undefined
  readonly next: Step | undefined
}

/** Links to the page before and after; nothing where there is neither. */
export function Pager({ label, previous, here, next }: PagerProps) {
  if (!previous && !next) return null
  return (
    <nav class="pager" aria-label={label}>
      {previous && (
        <a rel="prev" href={previous.href}>
          {previous.text}
        </a>
      )}
      {here && <span>{here}</span>}
      {next && (
        <a rel="next" href={next.href}>
          {next.text}
        </a>
      )}
    </nav>
  )
}
