import type { HistoryEntry, RequirementStatus } from './types.gen.js'

/**
 * Every way in which the product says no: a stable code and the HTTP status it becomes at the edge.
 * Words are in `locales/<language>/errors.json` under the code (`title` and `detail`).
 */
export const CATALOGUE = {
  'invalid-request': 400,
  'upload-cut-short': 400,
  'not-signed-in': 401,
  'bad-credentials': 401,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'already-exists': 409,
  'idea-changed': 412,
  'export-not-ready': 409,
  'changed-meanwhile': 412,
  'request-too-slow': 408,
  'case-withdrawn': 410,
  'edition-withdrawn': 410,
  'link-expired': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-answers': 422,
  'gate-not-met': 422,
  'move-not-possible': 422,
  'move-ambiguous': 422,
  'invalid-input': 422,
  'second-person-needed': 422,
  'no-override': 422,
  'translation-not-signed-off': 422,
  'minutes-approved': 422,
  'key-reused': 422,
  'idea-too-large': 422,
  'list-full': 422,
  'agenda-full': 422,
  'too-many-cases': 422,
  'meeting-too-large': 422,
  'version-required': 428,
  'too-many-requests': 429,
  'quota-reached': 429,
  'headers-too-large': 431,
  internal: 500,
  'report-in-progress': 503,
  'engine-failed': 502,
  'store-unavailable': 503,
  'disk-full': 503,
} as const

export type ErrorCode = keyof typeof CATALOGUE

/**
 * One thing that is wrong with what was sent. `code` is a key of `errors:fields` in locales,
 * `params` fill its placeholders; `field` is the full id of a template field, when it is one,
 * so that the message can name the question.
 */
export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly field?: string
}

export interface ErrorExtras {
  readonly params?: Readonly<Record<string, string | number>>
  readonly errors?: readonly FieldError[]
  /** All requirements of a gate that was not met. */
  readonly requirements?: readonly RequirementStatus[]
  /** What has happened since the version that was read. */
  readonly changes?: readonly HistoryEntry[]
  readonly revision?: number
  readonly cause?: unknown
}

/** The one error of the product. Thrown by domain and actions, put into words at the edge. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    readonly extras: ErrorExtras = {},
  ) {
    super(code, extras.cause === undefined ? undefined : { cause: extras.cause })
  }
  get status(): number {
    return CATALOGUE[this.code]
  }
}
