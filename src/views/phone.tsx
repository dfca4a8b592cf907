import { Icon } from './icon.tsx'
import { qrPath } from './paths.ts'
import type { Strings } from './strings.ts'

/** The id of the panel; no section has one like it. */
const panel = '-phone'

interface PhoneProps {
  /** Of the essay, or of the section that the page was opened at. */
  readonly path: string
  readonly strings: Strings
}

/**
 * A QR code for who goes on reading on a phone, on wide screens, without scripts too. The script
 * has it follow the reader.
 */
export function Phone({ path, strings }: PhoneProps) {
  return (
    <>
      <button type="button" class="to-phone" popovertarget={panel}>
        <Icon path="M7 2.75h10v18.5H7zM11 18h2" /> {strings.phone}
      </button>
      <div id={panel} popover="auto">
        <p>{strings.phoneAdvice}</p>
        <img
          src={qrPath(path)}
          alt={strings.phoneCode}
          width="240"
          height="240"
          loading="lazy"
          decoding="async"
        />
      </div>
    </>
  )
}
