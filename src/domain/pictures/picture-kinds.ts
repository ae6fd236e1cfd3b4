/** What may be uploaded as a picture, by the type that is found in the content, as people call it. */
export const PICTURE_KINDS: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'JPEG'],
  ['image/png', 'PNG'],
  ['image/webp', 'WebP'],
])

export const PICTURE_ENDINGS = ['.jpg', '.jpeg', '.png', '.webp']

/** What phones save; the library that scales pictures comes without its patented decoder. */
export const HEIC_TYPES: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
])

const LONGEST = 100

/** The name of an uploaded picture as it may be stored and shown: one line without folders or odd signs. */
export function pictureName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) as string
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*;%]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...plain].slice(0, LONGEST).join('').trim() || 'bild'
}
