import { secureHeaders } from 'hono/secure-headers'

/**
 * Headers of every page. Nothing runs and nothing loads but what the site serves itself, and no
 * style holds but the one in the page, which the policy knows by its hash; pictures may come from
 * any https address, since essays show them. Text becomes HTML by our one Trusted Types policy.
 *
 * @param styleHash such as `sha256-…`
 */
export const security = (styleHash: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: [`'${styleHash}'`],
      imgSrc: ["'self'", 'https:', 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['wenyuan'],
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
