/* Made from schemas/ by `npm run generate`. Do not edit. */

export interface AllShapes {
  'actor-name.json'?: ActorName
  'advice.json'?: Advice
  'answers.json'?: Answers
  'case-edition.json'?: CaseEdition
  'case.json'?: Case
  'change.json'?: Change
  'closing.json'?: Closing
  'config.json'?: Config
  'consent.json'?: Consent
  'contact.json'?: Contact
  'credential.json'?: Credential
  'earlier-answers.json'?: EarlierAnswers
  'history-entry.json'?: HistoryEntry
  'idea.json'?: Idea
  'level-judgement.json'?: LevelJudgement
  'offer.json'?: Offer
  'outbox-item.json'?: OutboxItem
  'party.json'?: Party
  'pending-override.json'?: PendingOverride
  'person.json'?: Person
  'problem.json'?: Problem
  'process-definition.json'?: ProcessDefinition
  'process-tightening.json'?: ProcessTightening
  'publication.json'?: Publication
  'requirement-status.json'?: RequirementStatus
  'role-grant.json'?: RoleGrant
  'screening-answer.json'?: ScreeningAnswer
  'screening.json'?: Screening
  'source-pin.json'?: SourcePin
  'stamp.json'?: Stamp
  'template-edition.json'?: TemplateEdition
  'template-field.json'?: TemplateField
  'tick.json'?: Tick
  'unit.json'?: TranslationUnit
}
/**
 * Who did something, as it is kept in the history: enough to read, no more.
 */
export interface ActorName {
  /**
   * What kind of actor
   */
  kind: 'person' | 'submitter' | 'machine' | 'system'
  /**
   * Id of the person or token; the idea’s own id for a submitter; `system` for the system
   */
  id: string
  /**
   * Name as it was that day; empty for a submitter who gave none
   */
  name: string
}
/**
 * Advice as it was given (five W and what was agreed). Who sees it is fixed when it is written.
 */
export interface Advice {
  /**
   * Id
   */
  id: string
  /**
   * The day it was given (calendar date)
   */
  date: string
  /**
   * Code of the kind of advice, from the vocabulary `adviceKind`
   */
  kind: string
  /**
   * For whom
   */
  for?: string
  /**
   * Time spent, in minutes
   */
  minutes?: number
  /**
   * What was said
   */
  said: string
  /**
   * What was agreed
   */
  agreed?: string
  /**
   * When that is due (calendar date)
   */
  due?: string
  /**
   * Who sees it
   */
  visibility: 'team' | 'submitter'
  by: ActorName
  /**
   * When it was written down (RFC 3339, UTC)
   */
  at: string
}
/**
 * Answers by section and field of the template edition that the idea is on; GET /api/template/{edition}/schema gives their exact shape. A field without an answer is absent. Long texts are Markdown. Rows carry an id that stays when they move.
 */
export interface Answers {
  [k: string]: {
    [k: string]:
      | string
      | number
      | string[]
      | {
          id: string
          [k: string]: string | number
        }[]
  }
}
/**
 * One published edition of a case. Immutable.
 */
export interface CaseEdition {
  /**
   * Number of the edition, from 1
   */
  number: number
  /**
   * When it was published (RFC 3339, UTC)
   */
  at: string
  /**
   * Revision of the idea that it shows
   */
  revision: number
  /**
   * Template edition of the answers
   */
  template: string
  /**
   * Language of the source text (BCP 47)
   */
  language: string
  /**
   * Languages of this edition
   *
   * Items: Language (BCP 47)
   */
  languages: string[]
  /**
   * Idea or existing solution
   */
  track: 'idea' | 'solution'
  /**
   * A case in use, or an idea that looks for partners
   */
  kind: 'case' | 'partner-search'
  answers: Answers
  /**
   * Signed-off texts by language, then by unit
   */
  translations: {
    /**
     * Texts by unit id
     */
    [k: string]: {
      /**
       * A signed-off text
       */
      [k: string]: {
        /**
         * The text
         */
        text: string
        /**
         * When it was signed off (RFC 3339, UTC)
         */
        signedOffAt: string
      }
    }
  }
  /**
   * Licence of the texts
   */
  licence: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * Name of the partnership by language
   */
  publisher: {
    /**
     * Name
     */
    [k: string]: string
  }
  /**
   * What was corrected
   */
  note?: string
}
/**
 * What the public reads: the published editions of an idea’s documentation at one lasting address.
 */
export interface Case {
  /**
   * Id of the case: the same as the idea’s
   */
  id: string
  /**
   * Reference; part of the address
   */
  reference: string
  /**
   * Ids of the parties involved
   *
   * Items: Id of a party
   */
  parties: string[]
  /**
   * Where the idea came from: code from the vocabulary `origin`
   */
  origin: string
  /**
   * Year of the first publication
   */
  year: number
  /**
   * Published, or withdrawn with a tombstone
   */
  state: 'published' | 'withdrawn'
  /**
   * Editions, oldest first
   *
   * @minItems 1
   */
  editions: [CaseEdition, ...CaseEdition[]]
  /**
   * The tombstone
   */
  withdrawal?: {
    /**
     * When it was withdrawn (RFC 3339, UTC)
     */
    at: string
    /**
     * Why, for readers
     */
    note?: string
  }
}
/**
 * One field before and after. Absent before: it was added; absent after: it was removed.
 */
export interface Change {
  /**
   * JSON pointer into the idea
   */
  pointer: string
  /**
   * Value before
   */
  before?: {
    [k: string]: unknown
  }
  /**
   * Value after
   */
  after?: {
    [k: string]: unknown
  }
}
/**
 * Why an idea was closed, and what was learnt.
 */
export interface Closing {
  /**
   * Code from the vocabulary `closeReason`
   */
  reason: string
  /**
   * The lesson in words
   */
  lesson: string
  /**
   * Id of the idea that it was merged into
   */
  into?: string
}
/**
 * How an installation is set up. Each setting is read from the environment variable named by `env`.
 */
export interface Config {
  /**
   * Port to listen on; 0 takes any free one
   */
  port: number
  /**
   * Address to listen on; 0.0.0.0 for all
   */
  host: string
  /**
   * Public address, without a slash at the end; used in links and mails. Default: http://HOST:PORT
   */
  baseUrl?: string
  /**
   * Folder of the embedded store
   */
  dataDir: string
  /**
   * MongoDB to use instead of the embedded store, with the name of the database
   */
  mongodbUri?: string
  /**
   * How much is logged
   */
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  /**
   * Mail server. Without it, mails are written to the log
   */
  smtpUrl?: string
  /**
   * Sender of mails
   */
  mailFrom: string
  /**
   * The partnership’s own process definition or tightening (JSON); without it the built-in edition is used
   */
  processFile?: string
  /**
   * Name of the partnership in Swedish
   */
  partnershipNameSv: string
  /**
   * Name of the partnership in English
   */
  partnershipNameEn: string
  /**
   * How long a sign-in lasts
   */
  sessionHours: number
  /**
   * Most requests a minute from one address; 0: no limit. Signing in and sending in ideas have tighter limits of their own
   */
  requestsPerMinute: number
  /**
   * Believe the forwarded address and protocol of a reverse proxy in front
   */
  trustProxy: boolean
}
/**
 * One consent: who allows what. Withdrawable.
 */
export interface Consent {
  /**
   * Id of the consent
   */
  id: string
  /**
   * What it is about
   */
  kind: 'publish' | 'person' | 'picture' | 'quotation'
  /**
   * Whom or what it concerns
   */
  subject: string
  /**
   * Where it stands
   */
  state: 'asked' | 'given' | 'refused' | 'withdrawn'
  /**
   * To what
   */
  to?: string
  by: ActorName
  /**
   * When the state was last changed (RFC 3339, UTC)
   */
  at: string
}
/**
 * How to reach the person who sent in an idea. Personal data: shown to staff and to the submitter only.
 */
export interface Contact {
  /**
   * Name
   */
  name?: string
  /**
   * E-mail address; å, ä and ö are allowed
   */
  email?: string
  /**
   * Telephone number
   */
  phone?: string
  /**
   * Organisation, if any
   */
  organisation?: string
  /**
   * Function in the organisation
   */
  function?: string
  /**
   * Language for letters (BCP 47)
   */
  language?: string
}
/**
 * A session, a machine’s token or an invitation. Only a hash of the secret is kept, as the id.
 */
export interface Credential {
  /**
   * SHA-256 of the secret, base64url
   */
  id: string
  /**
   * What it is
   */
  kind: 'session' | 'token' | 'invitation'
  /**
   * Id of the person it speaks for
   */
  person: string
  /**
   * What a token is for
   */
  label?: string
  /**
   * What a token may do
   *
   * Items: Scope
   */
  scopes?: ('read' | 'write')[]
  /**
   * When it ends (RFC 3339, UTC)
   */
  expires: string
  created: Stamp
}
/**
 * Who and when.
 */
export interface Stamp {
  by: ActorName
  /**
   * When (RFC 3339, UTC)
   */
  at: string
}
/**
 * Answers as they stood when the idea was moved to a newer template edition. Never changed, so that no answer is lost with its question.
 */
export interface EarlierAnswers {
  /**
   * Template edition that they were given under
   */
  edition: string
  answers: Answers
  /**
   * When the newer edition was adopted (RFC 3339, UTC)
   */
  at: string
}
/**
 * One thing that happened. Written together with the change itself; never edited.
 */
export interface HistoryEntry {
  /**
   * Id, unique in the idea
   */
  id: string
  /**
   * Revision of the idea that this made
   */
  revision: number
  /**
   * What happened: the id of a move, an act, or an effect
   */
  what: string
  by: ActorName
  /**
   * When (RFC 3339, UTC)
   */
  at: string
  /**
   * State before
   */
  from?: string
  /**
   * State after
   */
  to?: string
  /**
   * Why, in words
   */
  note?: string
  /**
   * What a move was given, such as reason, lesson, reviewDate, receiver
   */
  data?: {
    [k: string]: unknown
  }
  /**
   * The gate’s answer as it was that day
   */
  gate?: RequirementStatus[]
  /**
   * Who let it pass though the gate was not met
   */
  override?: {
    /**
     * Why
     */
    reason: string
    askedBy: ActorName
    approvedBy: ActorName
  }
  /**
   * What changed
   */
  changes?: Change[]
  /**
   * True if the edit needs no new translation
   */
  minor?: boolean
  /**
   * The Idempotency-Key that asked for this, so that the same request is done once
   */
  request?: {
    /**
     * Hash of key and actor
     */
    key: string
    /**
     * Hash of what was asked
     */
    fingerprint: string
  }
}
/**
 * One requirement of a gate and how it stands.
 */
export interface RequirementStatus {
  /**
   * Id of the requirement in the process definition
   */
  id: string
  /**
   * How it stands
   */
  state: 'met' | 'not-met' | 'not-needed'
  /**
   * Computed from the documentation, or ticked by a person
   */
  kind: 'computed' | 'ticked'
  /**
   * What is asked, in the reader’s language
   */
  label?: string
  /**
   * What is missing, in the reader’s language; absent when it is met
   */
  missing?: string
  /**
   * Where it is mended: a path below the idea
   */
  mend: string
  /**
   * What exactly is missing: field or unit ids
   */
  details?: string[]
}
/**
 * An idea or existing solution with everything that belongs to it: answers, place in the process, people, advice, translations and history. One document, so that a change and its history entry are one write.
 */
export interface Idea {
  /**
   * Id
   */
  id: string
  /**
   * Raised by every change that people can see; the ETag of the idea
   */
  revision: number
  /**
   * Reference that people can say on the telephone; given when the idea is sent in
   */
  reference?: string
  /**
   * An idea not yet in use, or an existing solution
   */
  track: 'idea' | 'solution'
  /**
   * State in the process definition
   */
  state: string
  /**
   * Step that it stands on or last stood on; null before the first
   */
  step: string | null
  /**
   * When it entered its state (RFC 3339, UTC)
   */
  since: string
  /**
   * Language of the source text (BCP 47)
   */
  language: string
  /**
   * Edition of the template that its answers are given under
   */
  template: string
  /**
   * Edition of the process that it follows
   */
  process: string
  /**
   * Where the idea came from
   */
  origin: {
    /**
     * Code from the vocabulary `origin`
     */
    kind: string
    /**
     * Which meeting, circle or call
     */
    note?: string
  }
  /**
   * Ids of the parties involved; the first one channelled it
   *
   * @maxItems 50
   *
   * Items: Id of a party
   */
  parties: string[]
  contact: Contact
  /**
   * The notice on official documents and personal data, as it was shown
   */
  notice?: {
    /**
     * Edition of the notice
     */
    edition: string
    /**
     * When it was shown (RFC 3339, UTC)
     */
    at: string
  }
  /**
   * Registration number (diarienummer) in the authority’s register
   */
  registration?: string
  /**
   * Free words for the staff’s own sorting
   *
   * @maxItems 30
   *
   * Items: Tag
   */
  tags: string[]
  answers: Answers
  /**
   * Answers under earlier editions of the template
   */
  earlier: EarlierAnswers[]
  /**
   * How well each question is answered, by question
   */
  levels: {
    [k: string]: LevelJudgement
  }
  screening?: Screening
  /**
   * Requirements ticked by a person, by requirement
   */
  ticks: {
    [k: string]: Tick
  }
  /**
   * Consents
   *
   * @maxItems 200
   */
  consents: Consent[]
  /**
   * Licence of the texts
   */
  licence?: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * That the texts are free of personal data that may not be published
   */
  clearance?: Stamp
  /**
   * The advisor who is responsible; null before it is taken on
   */
  advisor: ActorName | null
  offer?: Offer
  /**
   * Why it is paused, and when to look again
   */
  pause?: {
    /**
     * Code from the vocabulary `pauseReason`
     */
    reason: string
    /**
     * When to look again (calendar date)
     */
    reviewDate: string
    /**
     * More
     */
    note?: string
  }
  closing?: Closing
  override?: PendingOverride
  /**
   * When to ask how it went (calendar date)
   */
  followUp?: string
  /**
   * Advice given
   */
  advice: Advice[]
  /**
   * Translations by language, then by unit
   */
  variants: {
    /**
     * Units of one language
     */
    [k: string]: {
      [k: string]: TranslationUnit
    }
  }
  /**
   * Published editions
   */
  publications: Publication[]
  /**
   * Ids of ideas that were merged into this one
   *
   * Items: Id of an idea
   */
  merged: string[]
  /**
   * Everything that happened, oldest first
   */
  history: HistoryEntry[]
  /**
   * The private link of the submitter: only a hash is kept
   */
  link?: {
    /**
     * SHA-256 of the secret, base64url
     */
    hash: string
    /**
     * When it was made (RFC 3339, UTC)
     */
    at: string
  }
  /**
   * Effects still to be carried out
   */
  outbox: OutboxItem[]
  created: Stamp
  changed: Stamp
}
/**
 * How well one question is answered, as a person judged it (0 nothing, 1 named, 2 described, 3 substantiated, 4 independently confirmed).
 */
export interface LevelJudgement {
  /**
   * The level
   */
  level: number
  /**
   * Why; for colleagues
   */
  note?: string
  by: ActorName
  /**
   * When (RFC 3339, UTC)
   */
  at: string
}
/**
 * The advisor’s screening: is it a social innovation? (Partnership proposal 2014, appendix 8.) The conclusion is a person’s, never computed.
 */
export interface Screening {
  /**
   * Answers by test
   */
  tests: {
    [k: string]: ScreeningAnswer
  }
  /**
   * The conclusion; absent until it is drawn
   */
  conclusion?: 'is' | 'may-become' | 'is-not'
  /**
   * Why
   */
  motivation?: string
  by: ActorName
  /**
   * When it was last changed (RFC 3339, UTC)
   */
  at: string
}
/**
 * One test of the screening.
 */
export interface ScreeningAnswer {
  /**
   * The answer
   */
  answer: 'yes' | 'no' | 'unclear'
  /**
   * Why
   */
  motivation?: string
}
/**
 * A requirement that a person has ticked, with a note.
 */
export interface Tick {
  /**
   * What was found, or decided
   */
  note: string
  by: ActorName
  /**
   * When (RFC 3339, UTC)
   */
  at: string
}
/**
 * A hand-over that waits for its receiver.
 */
export interface Offer {
  to: ActorName
  from: ActorName
  /**
   * What was shared with the receiver
   */
  shared: string
  /**
   * A word on the way
   */
  note?: string
  /**
   * When it comes back by itself (RFC 3339, UTC)
   */
  until: string
}
/**
 * A request to pass an unmet gate, waiting for a second person.
 */
export interface PendingOverride {
  /**
   * The move
   */
  move: string
  /**
   * State that it leads to
   */
  to: string
  /**
   * Why
   */
  reason: string
  by: ActorName
  /**
   * When (RFC 3339, UTC)
   */
  at: string
}
/**
 * One field of text in another language. Old texts stay in the history.
 */
export interface TranslationUnit {
  /**
   * The translation
   */
  text: string
  /**
   * Who made it: a person or an engine
   */
  origin: 'person' | 'machine'
  /**
   * How far it has come; missing and outdated are computed, never stored
   */
  state: 'machine' | 'draft' | 'translated' | 'reviewed'
  by: ActorName
  /**
   * When the text was last changed (RFC 3339, UTC)
   */
  at: string
  source: SourcePin
  /**
   * Later source texts that a minor edit declared to need no new translation (hashes)
   */
  accepted?: string[]
  /**
   * The sign-off by a second person, with the source that was read; stays when the unit becomes outdated, so that the difference since then can be shown
   */
  signedOff?: {
    by: ActorName
    /**
     * When (RFC 3339, UTC)
     */
    at: string
    source: SourcePin
    /**
     * The translation that was signed off
     */
    text: string
  }
}
/**
 * The source text that a translation was made from or signed off against.
 */
export interface SourcePin {
  /**
   * Revision of the idea that was read
   */
  revision: number
  /**
   * The source text as it was
   */
  text: string
}
/**
 * A published edition of the case, or its withdrawal, as the idea remembers it.
 */
export interface Publication {
  /**
   * Number of the edition
   */
  edition: number
  /**
   * Revision of the idea that was published
   */
  revision: number
  /**
   * Languages it was published in
   *
   * Items: Language (BCP 47)
   */
  languages: string[]
  /**
   * When (RFC 3339, UTC)
   */
  at: string
  by: ActorName
  withdrawn?: Stamp
}
/**
 * An effect that still has to be carried out, written together with the change that asked for it. Carried out at least once.
 */
export interface OutboxItem {
  /**
   * Id; the receiver can recognise a second delivery by it
   */
  id: string
  /**
   * What is to be done
   */
  kind: 'mail' | 'case-edition' | 'case-withdrawal' | 'merge-link'
  /**
   * What the effect needs
   */
  data: {
    [k: string]: unknown
  }
  /**
   * How many times it has been tried
   */
  attempts: number
  /**
   * Not to be tried before (RFC 3339, UTC)
   */
  due: string
  /**
   * Why the last try failed
   */
  error?: string
  /**
   * True when it is given up and waits for an administrator
   */
  failed?: boolean
}
/**
 * A party to the partnership, with what its agreement commits it to (partnership proposal 2014, appendices 1–7).
 */
export interface Party {
  /**
   * Id
   */
  id: string
  /**
   * Raised by every change
   */
  revision: number
  /**
   * Kind of party
   */
  kind:
    'coordinator' | 'municipality' | 'association' | 'coompanion' | 'university' | 'business' | 'county-board'
  /**
   * Name by language
   */
  name: {
    /**
     * Name
     */
    [k: string]: string
  }
  /**
   * Municipality code (a string: some begin with 0)
   */
  municipality?: string
  /**
   * The agreement
   */
  agreement?: {
    /**
     * In force from (calendar date)
     */
    from?: string
    /**
     * In force until (calendar date)
     */
    until?: string
    /**
     * Commitments: codes from the standard agreements
     *
     * @maxItems 30
     *
     * Items: Commitment
     */
    commitments?: string[]
    /**
     * Responsible official (municipalities)
     */
    official?: string
    /**
     * Responsible political body (municipalities)
     */
    politicalBody?: string
  }
  /**
   * False when it has left the partnership
   */
  active: boolean
  /**
   * The Idempotency-Key that made it
   */
  request?: {
    /**
     * Hash
     */
    key: string
    /**
     * Hash
     */
    fingerprint: string
  }
  created: Stamp
  changed: Stamp
}
/**
 * Someone who can sign in.
 */
export interface Person {
  /**
   * Id
   */
  id: string
  /**
   * Raised by every change
   */
  revision: number
  /**
   * Name
   */
  name: string
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: string
  /**
   * Language for letters and pages (BCP 47)
   */
  language: string
  /**
   * Roles
   *
   * @maxItems 30
   */
  roles: RoleGrant[]
  /**
   * Argon2 hash; absent until a password is chosen
   */
  password?: string
  /**
   * False: cannot sign in
   */
  active: boolean
  /**
   * Failed sign-ins since the last good one; they slow the next try
   */
  failures?: {
    /**
     * How many
     */
    count: number
    /**
     * No try before (RFC 3339, UTC)
     */
    until: string
  }
  /**
   * The Idempotency-Key that made it
   */
  request?: {
    /**
     * Hash
     */
    key: string
    /**
     * Hash
     */
    fingerprint: string
  }
  created: Stamp
  changed: Stamp
}
/**
 * A role that a person holds, for everything or for one party.
 */
export interface RoleGrant {
  /**
   * The role
   */
  role: 'partner' | 'advisor' | 'workgroup' | 'translator' | 'reviewer' | 'administrator'
  /**
   * Id of the party that the role is limited to; absent: not limited
   */
  party?: string
}
/**
 * What went wrong (RFC 9457), in the reader’s language.
 */
export interface Problem {
  /**
   * Address of the kind of problem
   */
  type: string
  /**
   * What kind of problem
   */
  title: string
  /**
   * HTTP status
   */
  status: number
  /**
   * What happened and what to do
   */
  detail?: string
  /**
   * Stable code
   */
  code: string
  /**
   * Reference of this occurrence, for support
   */
  instance?: string
  /**
   * What is wrong, field by field
   *
   * Items: One thing
   */
  errors?: {
    /**
     * JSON pointer into what was sent
     */
    pointer: string
    /**
     * Stable code
     */
    code: string
    /**
     * What is wrong and how to mend it
     */
    detail: string
  }[]
  /**
   * Requirements of the gate, all of them
   */
  requirements?: RequirementStatus[]
  /**
   * What has changed since the version that was read
   */
  changes?: HistoryEntry[]
  /**
   * The revision that is current
   */
  revision?: number
}
/**
 * An edition of the advisory process: states, moves, gates and who may do what. Data, checked at start. Words are in locales/* /process.json.
 */
export interface ProcessDefinition {
  /**
   * Schema of this document
   */
  $schema?: string
  /**
   * Process
   */
  id: string
  /**
   * Edition
   */
  edition: string
  /**
   * Where it comes from
   */
  source?: string
  /**
   * State of a new idea
   */
  start: string
  /**
   * Steps in order
   *
   * @minItems 1
   */
  steps: [string, ...string[]]
  /**
   * States
   *
   * @minItems 1
   *
   * Items: A state
   */
  states: [
    {
      /**
       * Id
       */
      id: string
      /**
       * What kind of state
       */
      kind: 'draft' | 'queue' | 'active' | 'waiting' | 'end'
      /**
       * Step that it stands for
       */
      step?: string
      /**
       * How long an idea usually stays, in days
       */
      typicalDays?: number
    },
    ...{
      /**
       * Id
       */
      id: string
      /**
       * What kind of state
       */
      kind: 'draft' | 'queue' | 'active' | 'waiting' | 'end'
      /**
       * Step that it stands for
       */
      step?: string
      /**
       * How long an idea usually stays, in days
       */
      typicalDays?: number
    }[]
  ]
  /**
   * Moves
   *
   * @minItems 1
   *
   * Items: A move
   */
  moves: [
    {
      /**
       * Id
       */
      id: string
      /**
       * Who may do it
       */
      roles: (
        | 'submitter'
        | 'partner'
        | 'advisor'
        | 'receiver'
        | 'workgroup'
        | 'translator'
        | 'reviewer'
        | 'administrator'
        | 'system'
      )[]
      /**
       * What it must be given
       *
       * Items: An input
       */
      inputs?: {
        /**
         * Name
         */
        name: string
        /**
         * Type
         */
        type: 'text' | 'code' | 'date' | 'future-date' | 'person' | 'idea'
        /**
         * Vocabulary of a code
         */
        vocabulary?: string
        /**
         * Codes of the vocabulary that may not be given here
         */
        not?: string[]
        /**
         * Must be given
         */
        required?: boolean
      }[]
      /**
       * From where to where
       *
       * @minItems 1
       *
       * Items: A transition
       */
      transitions: [
        {
          /**
           * States
           *
           * @minItems 1
           */
          from: [string, ...string[]]
          /**
           * State; `@step`: the state of the step it stood on (or the queue); `@same`: it stays
           */
          to: string
          /**
           * Gate that must be met
           */
          gate?: string
          /**
           * Only when all of these hold
           */
          when?: {
            /**
             * Track is one of
             */
            track?: string[]
            /**
             * Given reason is one of
             */
            reason?: string[]
          }
        },
        ...{
          /**
           * States
           *
           * @minItems 1
           */
          from: [string, ...string[]]
          /**
           * State; `@step`: the state of the step it stood on (or the queue); `@same`: it stays
           */
          to: string
          /**
           * Gate that must be met
           */
          gate?: string
          /**
           * Only when all of these hold
           */
          when?: {
            /**
             * Track is one of
             */
            track?: string[]
            /**
             * Given reason is one of
             */
            reason?: string[]
          }
        }[]
      ]
    },
    ...{
      /**
       * Id
       */
      id: string
      /**
       * Who may do it
       */
      roles: (
        | 'submitter'
        | 'partner'
        | 'advisor'
        | 'receiver'
        | 'workgroup'
        | 'translator'
        | 'reviewer'
        | 'administrator'
        | 'system'
      )[]
      /**
       * What it must be given
       *
       * Items: An input
       */
      inputs?: {
        /**
         * Name
         */
        name: string
        /**
         * Type
         */
        type: 'text' | 'code' | 'date' | 'future-date' | 'person' | 'idea'
        /**
         * Vocabulary of a code
         */
        vocabulary?: string
        /**
         * Codes of the vocabulary that may not be given here
         */
        not?: string[]
        /**
         * Must be given
         */
        required?: boolean
      }[]
      /**
       * From where to where
       *
       * @minItems 1
       *
       * Items: A transition
       */
      transitions: [
        {
          /**
           * States
           *
           * @minItems 1
           */
          from: [string, ...string[]]
          /**
           * State; `@step`: the state of the step it stood on (or the queue); `@same`: it stays
           */
          to: string
          /**
           * Gate that must be met
           */
          gate?: string
          /**
           * Only when all of these hold
           */
          when?: {
            /**
             * Track is one of
             */
            track?: string[]
            /**
             * Given reason is one of
             */
            reason?: string[]
          }
        },
        ...{
          /**
           * States
           *
           * @minItems 1
           */
          from: [string, ...string[]]
          /**
           * State; `@step`: the state of the step it stood on (or the queue); `@same`: it stays
           */
          to: string
          /**
           * Gate that must be met
           */
          gate?: string
          /**
           * Only when all of these hold
           */
          when?: {
            /**
             * Track is one of
             */
            track?: string[]
            /**
             * Given reason is one of
             */
            reason?: string[]
          }
        }[]
      ]
    }[]
  ]
  /**
   * Gates
   *
   * Items: A gate
   */
  gates: {
    /**
     * Id
     */
    id: string
    /**
     * Requirements
     */
    require: string[]
    /**
     * False: cannot be passed unmet, whoever asks
     */
    override?: boolean
  }[]
  /**
   * Requirements
   *
   * Items: A requirement
   */
  requirements: {
    /**
     * Id
     */
    id: string
    /**
     * How it is found: a named check, or ticked by a person
     */
    check: string
    /**
     * Fields that must be answered
     */
    fields?: string[]
    /**
     * Field that must have one of the values
     */
    field?: string
    /**
     * Values
     */
    in?: string[]
    /**
     * Question whose level counts
     */
    question?: string
    /**
     * Least level
     */
    atLeast?: number
    /**
     * Test of the screening
     */
    test?: string
    /**
     * Kind of consent
     */
    kind?: string
    /**
     * Language
     */
    language?: string
    /**
     * Roles that may tick it
     */
    tickedBy?: (
      | 'submitter'
      | 'partner'
      | 'advisor'
      | 'receiver'
      | 'workgroup'
      | 'translator'
      | 'reviewer'
      | 'administrator'
      | 'system'
    )[]
    /**
     * Where it is mended: a path below the idea
     */
    mend?: string
  }[]
  /**
   * Who may do what besides the moves, in which states
   *
   * Items: An act
   */
  acts: {
    /**
     * Id
     */
    id: string
    /**
     * Who
     */
    roles: (
      | 'submitter'
      | 'partner'
      | 'advisor'
      | 'receiver'
      | 'workgroup'
      | 'translator'
      | 'reviewer'
      | 'administrator'
      | 'system'
    )[]
    /**
     * In which states; `*`: in all
     */
    states: '*' | string[]
  }[]
  /**
   * Own words by language, over those of locales/* /process.json
   */
  labels?: {
    /**
     * Words by key
     */
    [k: string]: {
      [k: string]: string
    }
  }
}
/**
 * A partnership’s own changes to a process edition: more requirements, fewer roles, other times, own words. It can tighten and rename, never loosen.
 */
export interface ProcessTightening {
  /**
   * Schema of this document
   */
  $schema?: string
  /**
   * The edition that it builds on
   */
  extends: string
  /**
   * Edition that results
   */
  edition: string
  /**
   * Where it comes from
   */
  source?: string
  /**
   * Requirements
   *
   * Items: A requirement
   */
  requirements?: {
    /**
     * Id
     */
    id: string
    /**
     * How it is found: a named check, or ticked by a person
     */
    check: string
    /**
     * Fields that must be answered
     */
    fields?: string[]
    /**
     * Field that must have one of the values
     */
    field?: string
    /**
     * Values
     */
    in?: string[]
    /**
     * Question whose level counts
     */
    question?: string
    /**
     * Least level
     */
    atLeast?: number
    /**
     * Test of the screening
     */
    test?: string
    /**
     * Kind of consent
     */
    kind?: string
    /**
     * Language
     */
    language?: string
    /**
     * Roles that may tick it
     */
    tickedBy?: (
      | 'submitter'
      | 'partner'
      | 'advisor'
      | 'receiver'
      | 'workgroup'
      | 'translator'
      | 'reviewer'
      | 'administrator'
      | 'system'
    )[]
    /**
     * Where it is mended: a path below the idea
     */
    mend?: string
  }[]
  /**
   * Requirements added to gates
   *
   * Items: A gate
   */
  gates?: {
    /**
     * Id of a gate, old or new
     */
    id: string
    /**
     * Requirements to add
     */
    add: string[]
  }[]
  /**
   * Gates put on transitions that have none
   *
   * Items: A guard
   */
  guards?: {
    /**
     * Move
     */
    move: string
    /**
     * State
     */
    from: string
    /**
     * State
     */
    to: string
    /**
     * Gate
     */
    gate: string
  }[]
  /**
   * Roles taken away from moves
   *
   * Items: A move
   */
  moves?: {
    /**
     * Id
     */
    id: string
    /**
     * Roles that remain
     */
    roles: (
      | 'submitter'
      | 'partner'
      | 'advisor'
      | 'receiver'
      | 'workgroup'
      | 'translator'
      | 'reviewer'
      | 'administrator'
      | 'system'
    )[]
  }[]
  /**
   * Typical days by state
   */
  typicalDays?: {
    [k: string]: number
  }
  /**
   * Own words by language, over those of locales/* /process.json
   */
  labels?: {
    /**
     * Words by key
     */
    [k: string]: {
      [k: string]: string
    }
  }
}
/**
 * An edition of the documentation template: the screening and the five questions, and which fields other readers ask for. Texts are in locales/* /template.json.
 */
export interface TemplateEdition {
  /**
   * Schema of this document
   */
  $schema?: string
  /**
   * Template
   */
  id: string
  /**
   * Edition
   */
  edition: string
  /**
   * Where it comes from
   */
  source?: string
  /**
   * The edition that this one follows
   */
  follows?: string
  /**
   * How answers under the edition before are carried over
   *
   * Items: One change
   */
  changes?: {
    /**
     * What happened to the field
     */
    kind: 'rename' | 'remove' | 'split' | 'add'
    /**
     * Full id of the field before (rename, remove, split) or of the new one (add)
     */
    field?: string
    /**
     * Full ids after (rename: one; split: several)
     */
    to?: string[]
  }[]
  /**
   * The screening
   */
  screening: {
    /**
     * Tests, in order: codes from the vocabulary `screeningTest`
     *
     * @minItems 1
     */
    tests: [string, ...string[]]
  }
  /**
   * Sections in order; those with a number are the five questions
   *
   * @minItems 1
   *
   * Items: A section
   */
  sections: [
    {
      /**
       * Id
       */
      id: string
      /**
       * Number of the question
       */
      number?: number
      /**
       * Fields in order
       *
       * @minItems 1
       */
      fields: [TemplateField, ...TemplateField[]]
    },
    ...{
      /**
       * Id
       */
      id: string
      /**
       * Number of the question
       */
      number?: number
      /**
       * Fields in order
       *
       * @minItems 1
       */
      fields: [TemplateField, ...TemplateField[]]
    }[]
  ]
  /**
   * Fields that each target reader asks for
   */
  readers: {
    [k: string]: string[]
  }
}
/**
 * One field of the template.
 */
export interface TemplateField {
  /**
   * Id, unique in its section, never reused
   */
  id: string
  /**
   * Kind of answer
   */
  type: 'line' | 'text' | 'choice' | 'choices' | 'year' | 'date' | 'number' | 'link' | 'email' | 'rows'
  /**
   * Vocabulary of a choice
   */
  vocabulary?: string
  /**
   * Longest text, in characters
   */
  maxLength?: number
  /**
   * Unit of a number
   */
  unit?: string
  /**
   * Whether an English case needs its text translated
   */
  translate?: 'required' | 'optional' | 'never'
  /**
   * Needed to send in
   */
  submit?: boolean
  /**
   * Asked only if another field has one of these values
   */
  when?: {
    /**
     * Full id of the other field
     */
    field: string
    /**
     * Values
     *
     * @minItems 1
     */
    in: [string, ...string[]]
  }
  /**
   * Full id of a `choices` field: the value must be among those
   */
  oneOf?: string
  /**
   * Most rows
   */
  maxRows?: number
  /**
   * Fields of a row
   */
  fields?: TemplateField[]
}
