const KIBIBYTE = 1024
const MEBIBYTE = 1024 * KIBIBYTE

/**
 * What the product says that it takes, and no more of: each limit that stands in a form, a text, the docs or
 * more than one room. What refuses, what asks and what tells read it here; words by `{{limits.…}}` (locales).
 * What lists of an idea and a meeting may hold is beside their documents (`ideas/limits.ts`,
 * `meetings/limits.ts`); what an installation may set is in its settings.
 */
export const LIMITS = {
  /** Bytes of a request without a file. An idea with every answer at its longest is well below. */
  request: MEBIBYTE,
  /** Bytes of a request with a file to an idea: the largest setting, as base64, and a name. */
  attachment: 36 * MEBIBYTE,
  /** Bytes of a file of a translation tool as it is sent: a text, or a ZIP of many. */
  toolFile: 16 * MEBIBYTE,
  /** Bytes of a form that was filled in as a Word document; pictures are attached by themselves. */
  form: 4 * MEBIBYTE,
  /** Bytes of one text in it: far more than any documentation in any language. */
  toolText: 8 * MEBIBYTE,
  /** A ZIP of such texts, unpacked. */
  bundleFiles: 200,
  bundle: 64 * MEBIBYTE,
  /** Bytes of the partnership's own logo. It stands in every page. */
  logo: 8 * KIBIBYTE,
  /** Characters to search for. */
  search: 200,
  /** Characters of a message, of a note to an act, and of a reason that others decide by. */
  message: 10_000,
  note: 2000,
  reason: 4000,
  lesson: 20_000,
  /** Why a warning stands. */
  waiver: 1000,
  /** Ideas that something is done to at once: a request waits for all of them, and a page names each. */
  bulk: 500,
  /** Routes that cost us or others something may be asked so much less often than others. */
  strictPart: 10,
} as const

const mebibytes = (bytes: number): number => bytes / MEBIBYTE

/** As texts tell them, megabytes by their number. */
export const STATED_LIMITS = {
  request: mebibytes(LIMITS.request),
  toolFile: mebibytes(LIMITS.toolFile),
  toolText: mebibytes(LIMITS.toolText),
  bundle: mebibytes(LIMITS.bundle),
} as const
