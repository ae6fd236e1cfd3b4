import type { Case } from '../types.gen.js'

/**
 * When this case last changed for its readers (RFC 3339, UTC): a new edition, or the withdrawal. Those who
 * fetch only what is new since their last visit go by it, so it is the time of the write, not that of the
 * decision.
 */
export const changedAt = ({ changed, withdrawal, edition }: Case): string =>
  changed ?? withdrawal?.at ?? edition.at

/** The case with the time of this change; what did not change keeps the time that it has. */
export const stamped = <T extends Case | null>(before: Case | null, next: T, now: Date): T =>
  next === null || next === before ? next : { ...next, changed: now.toISOString() }
