import type { ZipOptions, Zippable } from 'fflate'
import { fflate } from '../packages.js'

/**
 * Every file in a package has this time, so that the same content is the same bytes. ZIP knows no time zone.
 */
export const ZIP_TIME = new Date(1980, 0, 1)

export interface PackedFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** Some formats want their first file as it is. */
  readonly stored?: boolean
}

/** A ZIP archive of a few small files, in the given order. */
export function zipFiles(files: readonly PackedFile[]): Uint8Array {
  const encoder = new TextEncoder()
  const entries = files.map(({ name, content, stored }) => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content
    const options: ZipOptions = { mtime: ZIP_TIME, level: stored ? 0 : 6, os: 3 }
    return [name, [bytes, options]] as const
  })
  return fflate().zipSync(Object.fromEntries(entries) as unknown as Zippable)
}
