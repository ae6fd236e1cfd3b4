/** A picture is shown and does nothing else. */
const SAFE = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" }

/** Of a picture that not everybody may see. */
export const previewHeaders: Readonly<Record<string, string>> = {
  ...SAFE,
  'content-type': 'image/webp',
  'cache-control': 'private, max-age=3600',
}

/**
 * What is at the address of a published picture never changes; it may be gone tomorrow, when a consent is
 * taken back, so nobody on the way is to store it for longer than a day.
 */
export const publishedHeaders = (mediaType: string): Readonly<Record<string, string>> => ({
  ...SAFE,
  'content-type': mediaType,
  'cache-control': 'public, max-age=86400, immutable',
})
