import type { Party } from '../types.gen.js'

/**
 * What the standard agreement of each kind of party commits it to (partnership proposal 2014, appendices
 * 1–7). A partnership agrees otherwise with whom it likes: what binds a party is what stands in its own
 * agreement.
 */
export const STANDARD_AGREEMENTS: Readonly<Record<Party['kind'], readonly string[]>> = {
  coordinator: [
    'take-part',
    'coordinate',
    'advise',
    'identify-ideas',
    'watch-calls',
    'inform',
    'link-to-research',
  ],
  municipality: ['take-part', 'contact-person', 'political-body', 'inform', 'channel-ideas'],
  association: ['take-part', 'contact-person', 'inform', 'channel-ideas'],
  coompanion: ['take-part', 'contact-person', 'inform', 'advise', 'document-advice', 'share-experience'],
  university: [
    'take-part',
    'contact-person',
    'promote-research',
    'formulate-applications',
    'inform',
    'channel-ideas',
    'raise-in-innovation-system',
  ],
  business: ['take-part', 'contact-person', 'inform', 'channel-ideas'],
  'county-board': ['take-part', 'contact-person', 'inform', 'channel-ideas'],
}
