import type { Effect } from '../process/behaviour.js'

/** Who may read of an event, besides those who read the idea from the inside. */
interface EventRow {
  /** The owner of the idea, and the contact persons of its parties. */
  readonly open?: true
  /** The owner alone. */
  readonly owner?: true
  /** The machinery's: it has no words, and lists do not show it. */
  readonly silent?: true
}

/**
 * Everything that history tells of, besides moves, whose ids and words are the process definition's. The
 * words are `did` in `web.json` (locales).
 */
export const EVENTS = {
  create: { open: true },
  edit: { open: true },
  judge: {},
  screen: {},
  tick: {},
  untick: {},
  advise: {},
  arrange: {},
  consent: { open: true },
  translate: {},
  'sign-off': {},
  waive: {},
  comment: {},
  'order-translation': {},
  'cancel-order': {},
  'take-in': {},
  'adopt-edition': {},
  'ask-override': {},
  'renew-link': { open: true },
  'revoke-link': { open: true },
  message: { owner: true },
  attach: { open: true },
  detach: { open: true },
  'add-picture': { open: true },
  'change-picture': { open: true },
  'remove-picture': { open: true },
  hold: {},
  free: {},
  discard: {},
  remind: {},
  'put-up': {},
  'take-down': {},
  decide: {},
  'carry-out': {},
  ask: {},
  'ask-held': {},
  'let-through': {},
  'discard-request': {},
  answer: {},
  'close-request': {},
  'erase-request': {},
  deliver: {},
  'strike-delivery': {},
  'tell-uptake': {},
  'add-uptake': {},
  'show-uptake': {},
  'refuse-uptake': {},
  'strike-uptake': {},
  'forget-uptake': {},
  'merge-link': {},
  'remove-draft': { silent: true },
} as const satisfies Readonly<Record<string, EventRow>>

export type EventId = keyof typeof EVENTS

const ROWS: ReadonlyMap<string, EventRow> = new Map(Object.entries(EVENTS))

/** The row of what history tells of; undefined for a move. */
export const eventOf = (what: string): EventRow | undefined => ROWS.get(what)

/** Moves that a submitter and a partner may read of though the state stays, or however they came about. */
export const OPEN_EFFECTS: readonly Effect[] = ['submit', 'withdraw', 'publish', 'withdraw-case']
