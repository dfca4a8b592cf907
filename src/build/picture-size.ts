import { imageSize } from 'image-size'

/** Width and height of a picture as browsers show it, in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The first of the orientations in EXIF that lay a picture on its side; there are eight. */
const onItsSide = 5

/**
 * Reads the size of a picture from its first bytes: `pictureSize(bytes of a PNG) // { width: 48,
 * height: 32 }`; `undefined` where they are damaged. A photograph that a camera took upright is as
 * high as its orientation says, since browsers turn it.
 */
export function pictureSize(content: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(content)
    if (!(width > 0 && height > 0)) return undefined
    return orientation < onItsSide ? { width, height } : { width: height, height: width }
  } catch {
    return undefined
  }
}

const widthSaid = /^\d+$/

/**
 * The attributes of an `<img>` with the size of its picture, so that a browser keeps its place before
 * it comes: `withSize(' alt="船"', { width: 48, height: 32 })` is
 * `' alt="船" width="48" height="32"'`. What the author says stands; a height is worked out to a width.
 */
export function withSize(attributes: string, size: PictureSize | undefined): string {
  const said = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]
  const width = said('width')
  if (!size || said('height') !== undefined) return attributes
  if (width === undefined) return `${attributes} width="${size.width}" height="${size.height}"`
  if (!widthSaid.test(width)) return attributes
  return `${attributes} height="${Math.round((Number(width) * size.height) / size.width)}"`
}
