import { describe, expect, it } from 'vitest'
import { picturesOf } from '../../src/surfaces/book-pictures.ts'
import { essay, section } from '../views/samples.ts'

const image = (path: string) => `<p><img src="${path}" alt="船" /></p>`
const shown = essay({
  sections: [
    section('one', {
      heading: '<img src="/pictures/a.png" alt="" />',
      html: image('/pictures/b.jpg'),
    }),
    section('two', {
      html: [
        '/pictures/a.png',
        '/pictures/c.avif',
        '/pictures/d.gif',
        'https://example.org/pictures/e.png',
        '/pictures/lost.png',
      ]
        .map(image)
        .join(''),
    }),
  ],
})
const read = async (path: string) => (path.includes('lost') ? undefined : new Uint8Array(10))

describe('picturesOf', () => {
  it.each([
    [
      'each once, as far as books may hold them and they are there',
      9,
      90,
      ['a.png', 'b.jpg', 'd.gif'],
    ],
    ['the first', 2, 90, ['a.png', 'b.jpg']],
    ['what there is room for', 9, 25, ['a.png', 'b.jpg']],
  ])('gives %s', async (_, files, bytes, names) => {
    const pictures = await picturesOf([shown], read, { files, bytes })
    expect([...pictures.keys()]).toEqual(names.map((name) => `/pictures/${name}`))
  })
})
