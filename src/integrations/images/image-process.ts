import sharp from 'sharp'
import { type MadeImage, RENDITIONS } from '../../domain/pictures/renditions.js'
import { serveOrders } from '../worker/serve-orders.js'
import { type ImageAnswer, MEGAPIXELS } from './image-answer.js'

/** A process that makes pictures: one at a time, with one thread, only by the decoders that are needed. */
const PIXELS = MEGAPIXELS * 1_000_000

sharp.concurrency(1)
sharp.cache(false)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
})

const QUALITY = { webp: 78, jpeg: 80 } as const

serveOrders(imagesOf, () => process.memoryUsage().rss)

async function imagesOf(content: Uint8Array): Promise<ImageAnswer> {
  try {
    const { width, height } = await sharp(content, { limitInputPixels: false }).metadata()
    if (width * height > PIXELS) return { problem: 'picture-too-many-pixels' }
    return { images: await renditionsOf(content) }
  } catch {
    return { problem: 'picture-damaged' }
  }
}

/**
 * Decoded once, at the largest size: turned as the camera says, in the colours of screens, on white. What is
 * made of the bare pixels has no metadata, neither place nor camera.
 */
async function renditionsOf(content: Uint8Array): Promise<MadeImage[]> {
  const largest = Math.max(...RENDITIONS.map(({ side }) => side))
  const { data, info } = await sharp(content, { limitInputPixels: PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const made: MadeImage[] = []
  for (const { side, format } of wantedOf(Math.max(info.width, info.height))) {
    const { data: bytes, info: size } = await sharp(data, { raw })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      [format]({ quality: QUALITY[format], ...(format === 'jpeg' && { mozjpeg: true }) })
      .toBuffer({ resolveWithObject: true })
    made.push({ side, format, width: size.width, height: size.height, bytes })
  }
  return made
}

/** A small picture is not made again in sizes that it does not have. */
const wantedOf = (longest: number) =>
  RENDITIONS.filter(({ side, format }) => {
    if (format === 'jpeg') return true
    const smaller = RENDITIONS.filter((one) => one.format === format && one.side < side)
    return smaller.every((one) => one.side < longest)
  })
