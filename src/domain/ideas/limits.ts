const MEBIBYTE = 1024 * 1024

/** How large the document of an idea may be, as UTF-8 JSON, on either engine. Bytes. */
export const BUDGET = {
  /** A draft that nobody has signed in for. */
  visitor: MEBIBYTE,
  ordinary: 4 * MEBIBYTE,
  /**
   * What must always be possible: moderating, taking back, closing, erasing, and what the product itself
   * writes.
   */
  always: 6 * MEBIBYTE,
} as const

/** Of these lists an idea holds the newest; older ones are kept outside it (`ideaItems`). */
export const MOVED = { advice: 20, messages: 20 } as const
export type MovedList = keyof typeof MOVED

/** So many more may gather before they are moved, so that not every write moves one. */
export const GATHERED = 10

/**
 * How many items each of these lists may hold: all of them are needed whole, for the year's report and the
 * case.
 */
export const MOST = {
  requests: 1000,
  deliveries: 2000,
  uptakes: 1000,
  orders: 200,
  publications: 500,
  consents: 200,
  decisions: 1000,
} as const
