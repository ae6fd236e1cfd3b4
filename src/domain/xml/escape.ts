/**
 * What no XML 1.0 document may hold, however it is written (production 2, Char), once halves of pairs are
 * gone.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * What XML cannot hold (control characters, halves of surrogate pairs, U+FFFE, U+FFFF) becomes U+FFFD, the
 * mark of something unreadable. Leaving it out would join what stood apart, and `scr\u0000ipt` would be
 * another word.
 */
export const readable = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '\uFFFD')

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Also of `]]>`, which no text may hold.
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn a bare CR into a line feed, and tabs and line feeds in attributes into blanks.
  '\r': '&#13;',
  '\t': '&#9;',
  '\n': '&#10;',
}
const escaped = (c: string): string => NAMED[c] ?? '\uFFFD'

const IN_TEXT = /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const IN_ATTRIBUTE = /[&<>"\u0000-\u001f\ufffe\uffff]/g

/** A text between tags; what XML cannot hold as `readable` has it. */
export const escapeText = (text: string): string => text.toWellFormed().replace(IN_TEXT, escaped)

/** A text between double quotes; readers get its tabs and line ends back. */
export const escapeAttribute = (text: string): string => text.toWellFormed().replace(IN_ATTRIBUTE, escaped)

/** Line ends of any system as line feeds, for formats whose only line end that is. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')
