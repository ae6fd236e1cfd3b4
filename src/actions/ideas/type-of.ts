/** Bytes by which a file is known; of a package, whose first parts say what it is, some more. */
const SAMPLE = 4100
const OF_PACKAGE = 65_536

/**
 * What the content itself says; its name and what a browser calls it are not believed. Only the beginning is
 * looked at: a file made for it would otherwise hold everybody up.
 * @returns the media type, or undefined when it is none that is known
 */
export async function typeOf(content: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type')
  const isPackage = content[0] === 0x50 && content[1] === 0x4b
  const sample = content.subarray(0, isPackage ? OF_PACKAGE : SAMPLE)
  return (await fileTypeFromBuffer(sample).catch(() => undefined))?.mime
}
