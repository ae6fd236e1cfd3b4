import { propertiesOf, writtenOut } from './shape-properties.js'

/** Parameters and headers that many operations share. */

export const LANGUAGE = writtenOut({
  $ref: 'language.json',
  description: 'Language of words in the answer (BCP 47); else `Accept-Language` decides, else Swedish',
})

const id = (description: string, example: string) => ({
  type: 'string',
  description,
  examples: [example],
  minLength: 1,
  maxLength: 64,
  pattern: '^[A-Za-z0-9][A-Za-z0-9.+-]*$',
})

export const IDEA = { idea: id('Id or reference of the idea', '2026-0042') } as const
export const PERSON = { person: id('Id of the person', 'u-karin') } as const
export const PARTY = { party: id('Id of the party', 'p-degerfors') } as const
export const EDITION = { edition: id('Edition', '2026-1') } as const
export const OWN = {
  kind: {
    type: 'string',
    description: 'What is defined',
    examples: ['vocabulary'],
    enum: ['vocabulary', 'notice', 'privacy', 'process', 'template'],
  },
  name: id('Scheme of the vocabulary, or edition', '2026-2'),
} as const
export const NOTICE = {
  notice: {
    type: 'string',
    description: '`notice`: before an idea is sent in; `privacy`: how personal data is handled',
    examples: ['notice'],
    enum: ['notice', 'privacy'],
  },
} as const
export const REFERENCE = { reference: id('Reference of the case', '2026-0042') } as const
export const QUESTION = { question: id('Id of the question', 'solution') } as const
export const REQUIREMENT = { requirement: id('Id of the requirement', 'plan-made') } as const
export const CONSENT = { consent: id('Id of the consent', '7x4tz0k3v9q2m') } as const
export const REQUEST = { request: id('Id of the reader’s request', '7x4tz0k3v9q2m') } as const
export const DELIVERY = { delivery: id('Id of the delivery', '7x4tz0k3v9q2m') } as const
export const UPTAKE = { uptake: id('Id of the uptake', '7x4tz0k3v9q2m') } as const
export const JOB = { job: id('Month and id of the job', '2026-11.7x4tz0k3v9q2m') } as const
export const ORDER = { order: id('Id of the order', '7x4tz0k3v9q2m') } as const
export const NOTE = { note: id('Id of the note', '7x4tz0k3v9q2m') } as const
export const TERM = { term: id('Id of the term', 'ideburen-organisation') } as const
export const VIEW = { view: id('Id of the saved view', '0k3v9q2m7x4tz') } as const
export const FILE = { file: id('Id of the file', '7x4tz0k3v9q2m') } as const
export const PICTURE = { picture: id('Id of the picture', '7x4tz0k3v9q2m') } as const
export const MEETING = { meeting: id('Id of the meeting', '0k3v9q2m7x4tz') } as const
export const ITEM_OF_MEETING = { item: id('Id of the item', '7x4tz0k3v9q2m') } as const
export const MEMORY_FILE = { file: id('Id of the file', '3f9c0a51be77d2c4e810') } as const
/** It is made by hashing, and may begin with any sign of an address. */
export const SENTENCE = {
  sentence: {
    type: 'string',
    description: 'Id of the sentence',
    examples: ['qUiQTy8PR5uPgZdpSzAYSw'],
    minLength: 1,
    maxLength: 64,
    pattern: '^[A-Za-z0-9_-]+$',
  },
} as const
export const ITEM = { item: id('Id of the effect', '7x4tz0k3v9q2m') } as const

/** Whoever has the id may see the package and give it up: nobody can guess it. */
export const EXPORT = {
  export: {
    type: 'string',
    description: 'Id of the job',
    examples: ['qUiQTy8PR5uPgZdpSzAYSw'],
    minLength: 1,
    maxLength: 100,
    pattern: '^[A-Za-z0-9_-]+$',
  },
} as const

export const VARIANT = {
  language: { ...LANGUAGE, description: 'Language of the translation (BCP 47)' },
} as const

export const UNIT = {
  unit: {
    type: 'string',
    description: 'Unit id: the field, or row and column in it',
    examples: ['solution.description'],
    minLength: 1,
    maxLength: 200,
    pattern: '^[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+){1,3}$',
  },
} as const

/** A secret in an address: a one-time link, or the id (a hash) of a token. */
export const SECRET = (name: string, description: string) => ({
  [name]: {
    type: 'string',
    description,
    examples: ['qUiQTy8PR5uPgZdpSzAYSw0u0cHNKh7A-4XSmaGSpEc'],
    minLength: 1,
    maxLength: 100,
    pattern: '^[A-Za-z0-9_-]+$',
  },
})

export const IF_MATCH = {
  'if-match': {
    type: 'string',
    description:
      'The `ETag` of the version that you read. Without it the answer is `version-required`; if ' +
      'somebody was faster, it is told what has changed since',
    examples: ['"8"'],
    pattern: '^(W/)?"[0-9]{1,15}"$',
  },
} as const

export const IDEMPOTENCY_KEY = {
  'idempotency-key': {
    type: 'string',
    description:
      'A random text of your own, such as a UUID. The same request with the same key is done once, ' +
      'however often it is sent; a replay is marked by `Idempotent-Replayed`',
    examples: ['9f0c2f0e-6a1d-4c0a-9d1f-0a6f5b7c8d9e'],
    pattern: '^[\\x21-\\x7e]{16,200}$',
  },
} as const

export const IF_NONE_MATCH = {
  'if-none-match': {
    type: 'string',
    description: 'The `ETag` that you have; if it is still current, the answer is 304 without a body',
    examples: ['"8"'],
    maxLength: 500,
  },
} as const

/** Headers of answers. */
export const ETAG = {
  ETag: { type: 'string', description: 'Version; give it back in `If-Match`', examples: ['"8"'] },
} as const

export const REPLAYED = {
  'Idempotent-Replayed': {
    type: 'string',
    description: '`true` when this had been done before',
    examples: ['true'],
  },
} as const

export const LOCATION = {
  Location: {
    type: 'string',
    description: 'Address of what was made',
    examples: ['/api/ideas/0k3v9q2m7x4tz'],
  },
} as const

/** Parts of every list that comes in pages. */
export const PAGE = propertiesOf('page-query.json')
