import { applyLook, readLook } from './look.ts'

// Before the first paint: what has been chosen shows at once, and so does what needs scripts.
document.documentElement.classList.add('scripts')
applyLook(readLook())
