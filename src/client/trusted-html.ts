/** What of Trusted Types we use; browsers without them have no such thing. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (html: string) => string },
  ) => unknown
}

interface Htmx {
  readonly registerExtension: (
    name: string,
    extension: {
      readonly init: (internal: { readonly initSecurity: (policy: unknown) => void }) => void
    },
  ) => void
}

/**
 * Lets htmx make elements of the site's own answers where the page's policy lets nothing else become
 * HTML, and refuses an answer that has a script in it: none of ours has.
 */
export function trustAnswers(): void {
  // htmx and the browser put these on the window; neither is in the types that we compile with.
  const { htmx, trustedTypes } = window as { htmx?: Htmx; trustedTypes?: TrustedTypes }
  if (!htmx || !trustedTypes) return
  const policy = trustedTypes.createPolicy('wenyuan', { createHTML: withoutScript })
  htmx.registerExtension('trusted-html', { init: ({ initSecurity }) => initSecurity(policy) })
}

/** The same HTML. Throws where a script stands in it. */
export function withoutScript(html: string): string {
  if (/<script/i.test(html)) throw new TypeError('an answer of this site has no script')
  return html
}
