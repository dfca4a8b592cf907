import { qr } from '../surfaces/qr.ts'
import { qrPath } from '../views/paths.ts'
import type { Route } from './content.ts'
import { originOf } from './origin.ts'

/** The address of the page whose path follows as a QR code; it need not be there. */
export function qrCode(c: Route) {
  const path = c.req.path.slice(qrPath('').length)
  return c.body(qr(originOf(c) + path), 200, { 'Content-Type': 'image/svg+xml' })
}
