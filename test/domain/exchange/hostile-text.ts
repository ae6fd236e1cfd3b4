import fc from 'fast-check'

const PIECES = [
  ...[
    '<',
    '>',
    '&',
    ']]>',
    '&amp;',
    '&#13;',
    '"',
    '**',
    '*',
    '_',
    '`',
    '[',
    '](https://a.b/c)',
    '\\',
    '~~',
    '__',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n- ',
    '\n# ',
    ' ',
    '  ',
    '. ',
    'Å',
    'a',
    'A',
    'ord',
    '👩‍👩‍👧',
    '\u202e',
    '\u200f',
    '| ',
  ],
  ...['https://exempel.se/_a_', '1. ', '> ', '!', '\t', '<b>', '<!--', '<![CDATA[', '```', '\u00a0'],
]

/** Texts that break parsers: angle brackets, marks in any order, emoji, right-to-left marks, line ends of any kind. */
export const HOSTILE = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  },
)

/** The same, as far as an answer can hold them. */
export const SAFE = HOSTILE.map((text) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/g, ''),
)
