import { correction, generate } from 'lean-qr/nano'

/** Modules of ground around a code: https://www.qrcode.com/en/howto/code.html. */
const margin = 4

/**
 * An address as a QR code, black on white in every theme since readers of codes want it so: a
 * picture in SVG, a module a unit. A seventh of it may be lost.
 */
export function qr(address: string): string {
  const code = generate(address, { minCorrectionLevel: correction.M })
  let path = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let width = 0
      while (code.get(x + width, y)) width++
      if (width > 0) path += `M${x} ${y}h${width}v1h-${width}z`
      x += width
    }
  }
  const size = code.size + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M${-margin} ${-margin}h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`
}
