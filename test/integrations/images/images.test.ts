import sharp from 'sharp'
import t from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import { makeImageService } from '../../../src/integrations/images/make-image-service.js'

const service = makeImageService()
t.teardown(() => service.close())

const RED = { r: 200, g: 30, b: 30 }
/** A picture whose upper left corner is blue, so that a turn is seen. */
async function photo(width: number, height: number, orientation = 1): Promise<Buffer> {
  const corner = { width: Math.ceil(width / 2), height: Math.ceil(height / 2), channels: 3 as const }
  const blue = await sharp({ create: { ...corner, background: { r: 20, g: 20, b: 220 } } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: RED } })
    .composite([{ input: blue, left: 0, top: 0 }])
    .withMetadata({ orientation, exif: { IFD0: { Copyright: 'Hemlig', Model: 'Kamera' } } })
    .jpeg()
    .toBuffer()
}

const codeOf = (error: unknown) => error instanceof DomainError && error.extras.errors?.[0]?.code

t.test('a photograph is turned, scaled and stripped', async (t) => {
  const images = await service.process(await photo(2000, 1000, 6))
  t.same(
    images.map(({ side, format, width, height }) => [side, format, width, height]),
    [
      [240, 'webp', 120, 240],
      [480, 'webp', 240, 480],
      [960, 'webp', 480, 960],
      [960, 'jpeg', 480, 960],
      [1600, 'webp', 800, 1600],
    ],
  )
  for (const { bytes, format } of images) {
    const known = await sharp(bytes).metadata()
    t.match(known, { format, space: 'srgb', hasAlpha: false })
    t.same(
      [known.exif, known.orientation, known.icc, known.xmp],
      [undefined, undefined, undefined, undefined],
    )
  }
  const { data, info } = await sharp(images[3]?.bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]
  const [, , blue = 0] = at(info.width - 20, 20)
  t.ok(blue > 150, 'what the camera saw upper left is upper right when it was held on its side')
  t.ok((at(20, info.height - 20)[0] ?? 0) > 150)
})

t.test('a small picture is not made larger; what is transparent is white', async (t) => {
  const clear = { width: 300, height: 200, channels: 4 as const, background: { ...RED, alpha: 0 } }
  const images = await service.process(await sharp({ create: clear }).png().toBuffer())
  t.same(
    images.map(({ side, format, width }) => [side, format, width]),
    [
      [240, 'webp', 240],
      [480, 'webp', 300],
      [960, 'jpeg', 300],
    ],
  )
  const { data } = await sharp(images[2]?.bytes).raw().toBuffer({ resolveWithObject: true })
  t.ok((data[0] ?? 0) > 250)
})

t.test('what is too large, damaged or another kind is refused, and the next one is made', async (t) => {
  const bomb = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: RED } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  t.ok(bomb.length < 1_000_000)
  const whole = await photo(900, 700)
  const cut = whole.subarray(0, whole.length / 2)
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"/></svg>',
  )
  const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: RED } })
    .gif()
    .toBuffer()
  const wrong: [string, Buffer, string][] = [
    ['bomb', bomb, 'picture-too-many-pixels'],
    ['cut off', cut, 'picture-damaged'],
    ['drawing', svg, 'picture-damaged'],
    ['animation', gif, 'picture-damaged'],
  ]
  for (const [name, content, code] of wrong) t.equal(await service.process(content).catch(codeOf), code, name)
  t.equal((await service.process(whole)).length, 4)
})
