/** What of Trusted Types we use; browsers without them have no such thing. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

const path = '/sw.js'

/** Has the browser keep what is read, for when there is no network; after all that the page needs. */
export function keepOffline(): void {
  const register = (): void => {
    // The browser puts it on the window; it is not in the types that we compile with.
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
    const policy = trustedTypes?.createPolicy('wenyuan-offline', { createScriptURL: () => path })
    // Where it may not, as in private windows, nothing is kept.
    navigator.serviceWorker?.register(policy?.createScriptURL(path) ?? path).catch(() => {})
  }
  if (document.readyState === 'complete') register()
  else addEventListener('load', register)
}
