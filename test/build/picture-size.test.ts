import { describe, expect, it } from 'vitest'
import { pictureSize } from '../../src/build/picture-size.ts'

/** The little of a JPEG that says its size, 40 × 30, and in EXIF how it is to be turned. */
function jpeg(orientation: number): Uint8Array {
  const entry = `1201030001000000${orientation.toString(16).padStart(2, '0')}000000`
  const exif = `ffe1002245786966000049492a00080000000100${entry}00000000`
  const frame = 'ffc0000b08001e002801011100'
  return Buffer.from(`ffd8${exif}${frame}ffd9`, 'hex')
}

describe('the size of', () => {
  it.each([
    ['a GIF', 'R0lGODlhKAAeAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 40, 30],
    ['a WebP', 'UklGRhoAAABXRUJQVlA4TA0AAAAvJ0AHAAcQERGIiP4HAA==', 40, 30],
  ])('%s is what it says', (_, base64, width, height) => {
    expect(pictureSize(Buffer.from(base64, 'base64'))).toEqual({ width, height })
  })

  it.each([
    [1, 40, 30],
    [3, 40, 30],
    [6, 30, 40],
    [8, 30, 40],
  ])('a JPEG of orientation %s is as browsers show it', (orientation, width, height) => {
    expect(pictureSize(jpeg(orientation))).toEqual({ width, height })
  })

  it.each([
    ['nothing', ''],
    ['its first bytes', '89504e470d0a1a0a'],
  ])('%s is unknown', (_, hex) => {
    expect(pictureSize(Buffer.from(hex, 'hex'))).toBeUndefined()
  })
})
