import type { Notification, NotificationChoices, NotificationView } from '../types.gen.js'

export type NotificationEvent = Notification['event']
export type NotificationKind = NotificationView['kind']
export type Way = NonNullable<NonNullable<NotificationChoices['ways']>[NotificationKind]>

/**
 * What people choose e-mail by, with the usual way. What somebody else waits for comes at once; what many are
 * told of, and what a flood of spam could set off, comes once a day.
 */
export const KINDS: Readonly<Record<NotificationKind, Way>> = {
  responsibility: 'at-once',
  mentions: 'at-once',
  owner: 'at-once',
  readers: 'at-once',
  decisions: 'at-once',
  dates: 'daily',
  queue: 'daily',
  moderation: 'daily',
}

export const KIND_NAMES = Object.keys(KINDS) as NotificationKind[]
export const WAYS: readonly Way[] = ['at-once', 'daily', 'none']

/** When people come to work. */
export const USUAL_HOUR = 8

export const hourOf = ({ hour = USUAL_HOUR }: NotificationChoices = {}): number => hour

export const wayOf = (kind: NotificationKind, { ways }: NotificationChoices = {}): Way =>
  ways?.[kind] ?? KINDS[kind]
