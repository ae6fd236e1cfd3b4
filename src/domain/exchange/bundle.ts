import { badFile } from '../foreign-file.js'
import { LIMITS } from '../limits.js'
import { fflate } from '../packages.js'

export interface BundledFile {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * The same for every bundle, so that the same files are the same bytes. ZIP writes the hour of the clock on
 * the wall.
 */
const TIME = new Date(2000, 0, 1, 12)

/** Files in one ZIP. */
export function bundleOf(files: readonly { readonly name: string; readonly text: string }[]): Uint8Array {
  const { strToU8, zipSync } = fflate()
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), {
    mtime: TIME,
    level: 6,
  })
}

/** ZIP begins with its own letters. */
export const isBundle = (bytes: Uint8Array): boolean =>
  fflate().strFromU8(bytes.subarray(0, 4), true) === 'PK\u0003\u0004'

/**
 * The XLIFF files of a ZIP that came back, wherever they lie in it; others are left. Nothing is unpacked that
 * says it is larger than it may be.
 * @throws DomainError `invalid-input` at `/file`: `bundle-broken`, `bundle-too-large`, `no-xliff-in-bundle`.
 */
export function filesIn(bytes: Uint8Array): BundledFile[] {
  let size = 0
  let count = 0
  let isTooMuch = false
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(?:xlf|xliff|xlz|mqxliff|sdlxliff)$/i.test(name) || /(?:^|\/)(?:__MACOSX\/|\._)/.test(name))
      return false
    size += originalSize
    count += 1
    isTooMuch ||= size > LIMITS.bundle || count > LIMITS.bundleFiles
    return !isTooMuch
  }
  const files = unpacked(bytes, wanted)
  if (isTooMuch) throw badFile('bundle-too-large', { limit: LIMITS.bundleFiles })
  if (files.length === 0) throw badFile('no-xliff-in-bundle')
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function unpacked(
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
): BundledFile[] {
  try {
    return Object.entries(fflate().unzipSync(bytes, { filter })).map(([name, content]) => ({ name, content }))
  } catch {
    throw badFile('bundle-broken')
  }
}
