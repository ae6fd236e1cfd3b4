import type { Notification, NotificationLetter } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/** A person's are read newest first, all or the unseen; those of a daily e-mail together. */
export const NOTIFICATIONS: CollectionSpec<Notification> = {
  name: 'notifications',
  keysEdition: 1,
  scalars: [{ name: 'person', path: 'person' }, { name: 'isSeen' }, { name: 'digest' }],
  sorts: ['at', 'expires'],
  orders: [
    { by: ['person'], sort: 'at' },
    { by: ['person', 'isSeen'], sort: 'at' },
    { by: ['person', 'digest'], sort: 'at' },
  ],
  keysOf: ({ person, seen, digest, at, expires }) =>
    plainKeys({
      person,
      isSeen: seen !== undefined,
      digest: digest === undefined ? null : Date.parse(digest),
      at: Date.parse(at),
      expires: Date.parse(expires),
    }),
}

export const NOTIFICATION_LETTERS: CollectionSpec<NotificationLetter> = {
  name: 'notificationLetters',
  keysEdition: 1,
  scalars: [{ name: 'person', path: 'person' }],
  sorts: ['due', 'expires'],
  keysOf: ({ person, letter, expires }) =>
    plainKeys({
      person,
      // When it is to be sent.
      due: letter === undefined || letter.failed ? null : Date.parse(letter.due),
      expires: Date.parse(expires),
    }),
}
