import { loadScripts } from './load-scripts.ts'
import { applyLook, readLook } from './look.ts'

/** Where the build put the page's scripts. */
declare const SCRIPTS: readonly string[]

// Before the first paint: what has been chosen shows at once, and so does what needs scripts.
document.documentElement.classList.add('scripts')
applyLook(readLook())
loadScripts(SCRIPTS)
