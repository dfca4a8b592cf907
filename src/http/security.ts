import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** The style and the script that stand in every page, by their hashes: `sha256-…`. */
interface Inline {
  readonly style: { readonly hash: string }
  readonly early: { readonly hash: string }
}

/**
 * Headers of every page. Nothing runs and nothing loads but what the site serves itself, and no
 * style holds, and no script stands in a page, but the ones that the policy knows by their hashes;
 * pictures may come from any https address, since essays show them. Text
 * becomes HTML by one Trusted Types policy of ours, and another lets the service worker run.
 */
export const security = ({ style, early }: Inline): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", `'${early.hash}'`],
      styleSrc: [`'${style.hash}'`],
      imgSrc: ["'self'", 'https:', 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['wenyuan', 'wenyuan-offline'],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    xFrameOptions: 'DENY',
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      serial: [],
      midi: [],
      displayCapture: [],
      browsingTopics: [],
    },
  })
