import Negotiator from 'negotiator'

/**
 * What a reader accepts, of what we have (RFC 9110, 12.5): the best liked, and of equals the first of ours.
 */

/** @returns undefined when none will do */
export const mediaTypeFor = (accept: string | undefined, ours: readonly string[]): string | undefined =>
  accept === undefined || accept.trim() === ''
    ? ours[0]
    : new Negotiator({ headers: { accept: accept.replaceAll(PARAMETER, '') } }).mediaType([...ours])

/** Which character set or profile somebody likes changes nothing: we have one of each type. */
const PARAMETER = /;\s*(?!q\s*=)[\w.+-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,\s]*)/gi

/** `en-GB` is served by `en`; who takes any language (`*`) has not asked for one. */
export function languageFor(header: string | undefined, ours: readonly string[]): string | undefined {
  if (header === undefined) return undefined
  const named = header.split(',').filter((one) => !one.trim().startsWith('*'))
  return new Negotiator({ headers: { 'accept-language': named.join(',') } }).language([...ours])
}

/** The option is newer than the package's types. */
interface WithPreferred {
  encodings(ours: readonly string[], options: { readonly preferred: readonly string[] }): string[]
}

/** @returns undefined when it is to be sent as it is */
export function encodingFor<E extends string>(header: string | undefined, ours: readonly E[]): E | undefined {
  const reader: WithPreferred = new Negotiator({ headers: { 'accept-encoding': header ?? '' } })
  return reader.encodings([...ours], { preferred: [...ours] })[0] as E | undefined
}
