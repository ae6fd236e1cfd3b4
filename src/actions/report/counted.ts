/** What a report counts ideas by. */
export const COUNTED = ['step', 'municipality', 'challenge', 'origin', 'party'] as const
