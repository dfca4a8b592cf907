import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'

/** References in RIS as citation-js reads them: CSL-JSON, an object each. */
export function readRis(text: string): unknown {
  return plugins.input.chain(text, { generateGraph: false })
}
