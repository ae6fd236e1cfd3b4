import { refusePicture } from '../../domain/pictures/pictures.js'
import type { ImageProcessor } from '../../domain/pictures/renditions.js'
import { makeWorker } from '../worker/make-worker.js'
import { type ImageAnswer, MEGAPIXELS } from './image-answer.js'

/** The largest picture takes some seconds on a busy machine. Milliseconds. */
const TIMEOUT = 60_000
/** Pictures come together, if at all. Milliseconds. */
const IDLE = 20_000
/** Bytes. A process that has come to more than this has had a large picture, and is replaced. */
const ROOM = 250_000_000

export interface ImageService {
  readonly process: ImageProcessor
  close(): Promise<void>
}

/** Makes pictures in a process of its own, one after the other; nothing is loaded before the first comes. */
export function makeImageService(): ImageService {
  const worker = makeWorker<Uint8Array, ImageAnswer>({
    script: new URL('./image-process.js', import.meta.url),
    what: 'the picture',
    timeout: TIMEOUT,
    idle: IDLE,
    room: ROOM,
  })
  let last: Promise<unknown> = Promise.resolve()
  const process: ImageProcessor = async (content) => {
    const made = last.then(() => worker.run(content))
    last = made.catch(() => {})
    // A process that a picture ends is the picture's fault, as far as its sender is concerned.
    const answer = await made.catch(() => ({ problem: 'picture-damaged' as const }))
    if ('images' in answer) return answer.images
    throw refusePicture(answer.problem, { megapixels: MEGAPIXELS })
  }
  return { process, close: () => worker.stop() }
}
