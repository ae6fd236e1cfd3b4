/** The primary part of a language tag, as tags are compared: `en` of `EN-gb`. */
const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] as string

/**
 * Whether a file in one language can stand for ours: tools write `en-GB` for `en`, and letters as they like.
 * A
 * language of its own, as `sv-x-lattlast`, is only itself.
 */
export const standsFor = (found: string, ours: string): boolean =>
  found.toLowerCase() === ours.toLowerCase() || (primary(found) === ours.toLowerCase() && !/-x-/i.test(found))

/** The one of our languages that a file is in; undefined when it is in none. */
export const ourLanguage = (found: string, ours: readonly string[]): string | undefined =>
  ours.find((one) => one.toLowerCase() === found.toLowerCase()) ?? ours.find((one) => standsFor(found, one))
