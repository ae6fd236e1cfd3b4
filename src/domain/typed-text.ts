/** Line breaks as Word, PowerPoint, PDF, old systems and browsers write them. */
const BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
/** What nobody sees and nobody meant: controls, soft hyphens, blanks without a width, marks of direction. */
const UNSEEN = new RegExp(
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e' +
    '\\u2060-\\u2064\\u2066-\\u2069\\ufeff\\ufffe\\uffff]',
  'g',
)
/** These hold an emoji or a letter of other scripts together; between other signs they are left-overs. */
const HELD = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{M}\\p{Script=Arabic}\\p{Script=Devanagari}]'
const JOINERS = new RegExp(`(?<!${HELD})[\\u200c\\u200d]`, 'gu')

/**
 * What somebody wrote or pasted, as it was meant: each line break is LF, and what is not seen is not there.
 */
export const asTyped = (text: string): string =>
  text.toWellFormed().replace(BREAKS, '\n').replace(UNSEEN, '').replace(JOINERS, '')

/** The same where one line is meant. */
export const inOneLine = (text: string): string => text.replace(/[ \t]*\n\s*/g, ' ').trim()
