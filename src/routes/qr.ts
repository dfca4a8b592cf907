import { qr } from '../surfaces/qr.ts'
import { qrPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** Characters of an address whose code a phone still reads from a screen. */
const longest = 500

/** The address of the page whose path follows as a QR code; it need not be there. */
export function qrCode(c: Route) {
  const address = originOf(c) + c.req.path.slice(qrPath('').length)
  if (address.length > longest) return c.notFound()
  return c.body(qr(address), 200, { 'Content-Type': 'image/svg+xml' })
}
