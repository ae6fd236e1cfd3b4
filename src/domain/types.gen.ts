/* Made from schemas/ by `npm run generate`. Do not edit. */

/**
 * Id of something that is kept
 */
export type Id = string
/**
 * Name of a person
 */
export type PersonName = string
/**
 * A day
 */
export type Day = string
/**
 * What something is called in a definition or a vocabulary
 */
export type Code = string
/**
 * A moment (RFC 3339, UTC)
 */
export type Instant = string
/**
 * A language (BCP 47)
 */
export type Language = string
/**
 * Why it is there: the idea is `incoming`, has a `gate` to decide, was `asked` for by an advisor, was `postponed` last time, or was put there `by-hand`
 *
 * Items: Reason
 */
export type Reasons = ('incoming' | 'gate' | 'asked' | 'postponed' | 'by-hand')[]
/**
 * Reference of an idea, and of its case: year and number
 */
export type Reference = string
/**
 * What advisors proposed, as it stood when the decision was recorded
 *
 * @maxItems 50
 */
export type Proposals = AgendaProposal[]
/**
 * Grows by one with every change
 */
export type Revision = number
/**
 * SHA-256, base64url
 */
export type Digest = string
/**
 * E-mail address
 */
export type Email = string
/**
 * Roles
 *
 * @maxItems 30
 */
export type Roles = RoleGrant[]
/**
 * Ids of the parties involved; the first one channelled it
 *
 * @maxItems 50
 *
 * Items: Id of a party
 */
export type Parties = Id[]
/**
 * Free words for the staff’s own sorting
 *
 * @maxItems 30
 *
 * Items: Tag
 */
export type Tags = string[]
/**
 * Answers under earlier editions of the template
 */
export type Earlier = EarlierAnswers[]
/**
 * Why, or what else is to be known, in words
 */
export type Note = string
/**
 * Why, in words
 */
export type Reason = string
/**
 * Consents
 *
 * @maxItems 200
 */
export type Consents = Consent[]
/**
 * Advice given
 */
export type Advice1 = Advice[]
/**
 * Messages between the one who sent it in and the staff, oldest first
 *
 * @maxItems 1000
 */
export type Messages = Message[]
/**
 * Attached files
 *
 * @maxItems 100
 */
export type Files = AttachedFile[]
/**
 * Pictures of the case, the leading one first
 *
 * @maxItems 40
 */
export type Pictures = Picture[]
/**
 * What is proposed for the next meeting, one proposal a person; gone when a meeting has decided
 *
 * @maxItems 50
 */
export type Agenda = AgendaProposal[]
/**
 * Text of one unit in one language
 */
export type UnitText = string
/**
 * What is or was with agencies, the oldest first
 *
 * @maxItems 500
 */
export type Orders = AgencyOrder[]
/**
 * Published editions
 */
export type Publications = Publication[]
/**
 * Ids of ideas that were merged into this one
 *
 * Items: Id of an idea
 */
export type Merged = Id[]
/**
 * Values of a filter; any of them will do
 *
 * @maxItems 50
 */
export type CodeFilter = Code[]
/**
 * Languages of this edition
 *
 * Items: Language
 */
export type Languages = Language[]
/**
 * Ids of the parties involved
 *
 * Items: Id of a party
 */
export type Parties1 = Id[]
/**
 * Address of something in the web
 */
export type Url = string
/**
 * Code of a municipality in Sweden
 */
export type Municipality = string
/**
 * A term in one language
 */
export type TermWord = string
/**
 * Other Swedish words for the same
 *
 * @maxItems 20
 *
 * Items: A word or a phrase
 */
export type SvAlso = TermWord[]
/**
 * Other English terms that may stand in its place
 *
 * @maxItems 20
 *
 * Items: A word or a phrase
 */
export type EnAlso = TermWord[]
/**
 * English words that must not stand for it
 *
 * @maxItems 20
 *
 * Items: A word or a phrase
 */
export type Forbidden = TermWord[]
/**
 * What a token may do
 *
 * Items: Scope
 */
export type Scopes = ('read' | 'write')[]
/**
 * Address of a page, as somebody gave it
 */
export type WebAddress = string
/**
 * Who is called
 *
 * @maxItems 200
 */
export type Called = Attendant[]
/**
 * Who was present
 *
 * @maxItems 200
 */
export type Present = Attendant[]
/**
 * A notice in one language.
 */
export type DefinitionText = string
/**
 * When it was put to use, the last time last. An edition that never was is a draft
 */
export type Used = Stamp[]
/**
 * What it said before, the oldest first: what was ever shown stays. The newest 20; those before them are in the collection `earlierDefinitions`, and come along when it is read alone (200 at most)
 *
 * Items: An earlier wording
 */
export type Earlier1 = {
  /**
   * Revision
   */
  revision: Revision
  content: DefinitionContent
  changed: Stamp
}[]
/**
 * Country (ISO 3166-1)
 */
export type Country = string
/**
 * The gate’s answer as it was that day
 */
export type Gate = RequirementStatus[]
/**
 * What changed
 */
export type Changes = Change[]
/**
 * A word that staff sort ideas by
 */
export type LabelName = string
/**
 * The latest of what is found by itself, then all that was recorded by hand, each the newest first
 *
 * @maxItems 1100
 */
export type Traces = PartyTrace[]
/**
 * What made it look like spam
 *
 * @maxItems 50
 *
 * Items: Signal
 */
export type Signals = Code[]
/**
 * What a person was granted, or is to one idea
 */
export type ProcessRole =
  | 'submitter'
  | 'partner'
  | 'advisor'
  | 'receiver'
  | 'workgroup'
  | 'translator'
  | 'reviewer'
  | 'administrator'
  | 'system'
/**
 * Roles that may
 */
export type Roles1 = ProcessRole[]
/**
 * When the system makes it by itself: at a time that belongs to the state (`offer-end`: the offer ends; `review-date`: the day begins on which a pause is to be reviewed), or so long after the state was entered
 */
export type MoveTime =
  | ('offer-end' | 'review-date')
  | {
      /**
       * Days or weeks (ISO 8601)
       */
      after: string
    }
/**
 * Requirements
 *
 * Items: A requirement
 */
export type Requirements = {
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
   * Fields with values, one of which is enough
   *
   * @minItems 1
   *
   * Items: A field with its values
   */
  choices?: {
    /**
     * Full id of the field
     */
    field: string
    /**
     * Values
     *
     * @minItems 1
     */
    in: string[]
  }[]
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
  tickedBy?: Roles1
  /**
   * Where it is mended: a path below the idea
   */
  mend?: string
}[]

export interface AllShapes {
  'actor-name.json'?: ActorName
  'advice.json'?: Advice
  'agency-order.json'?: AgencyOrder
  'agenda-item.json'?: AgendaItem
  'agenda-proposal.json'?: AgendaProposal
  'anchor.json'?: Anchor
  'answer-changes.json'?: AnswerChanges
  'answers.json'?: Answers
  'api-account-change.json'?: AccountChange
  'api-account.json'?: Account
  'api-adoption-report.json'?: AdoptionReport
  'api-adoption.json'?: AdoptionRequest
  'api-advice-list.json'?: AdviceList
  'api-advisor-list.json'?: AdvisorList
  'api-agency-order.json'?: NewAgencyOrder
  'api-agenda-suggestion.json'?: AgendaSuggestion
  'api-agenda-suggestions.json'?: AgendaSuggestions
  'api-arrangement.json'?: Arrangement
  'api-assessment.json'?: AssessmentRequest
  'api-bulk-report.json'?: BulkReport
  'api-bulk.json'?: BulkRequest
  'api-calendar-address.json'?: CalendarAddress
  'api-case-list.json'?: CaseList
  'api-case-query.json'?: CaseQuery
  'api-case-summary.json'?: CaseSummary
  'api-case.json'?: CaseView
  'api-comment.json'?: CommentRequest
  'api-commitments.json'?: CommitmentOverview
  'api-completeness.json'?: Completeness
  'api-concordance.json'?: ConcordanceView
  'api-consent-change.json'?: ConsentChange
  'api-consent-list.json'?: ConsentList
  'api-correction.json'?: CorrectionRequest
  'api-created-idea.json'?: CreatedIdea
  'api-created-token.json'?: CreatedToken
  'api-decided.json'?: Decided
  'api-definition-list.json'?: DefinitionList
  'api-definition.json'?: DefinitionView
  'api-deliveries.json'?: Deliveries
  'api-delivery-list.json'?: DeliveryList
  'api-editions.json'?: Editions
  'api-engines.json'?: Engines
  'api-export.json'?: ExportView
  'api-file-list.json'?: FileList
  'api-filled-form.json'?: FilledFormAnswer
  'api-findings.json'?: Findings
  'api-forgotten-password.json'?: ForgottenPassword
  'api-gates.json'?: Gates
  'api-health.json'?: Health
  'api-held-decision.json'?: HeldDecision
  'api-history.json'?: History
  'api-idea-comparison.json'?: IdeaComparison
  'api-idea-edit.json'?: IdeaEdit
  'api-idea-list.json'?: IdeaList
  'api-idea-query.json'?: IdeaQuery
  'api-idea-summary.json'?: IdeaSummary
  'api-idea.json'?: IdeaView
  'api-invitation.json'?: Invitation
  'api-item-note.json'?: ItemNote
  'api-label-change.json'?: LabelChange
  'api-label-list.json'?: LabelList
  'api-label-report.json'?: LabelReport
  'api-level.json'?: LevelRequest
  'api-link.json'?: RenewedLink
  'api-machine-report.json'?: MachineReport
  'api-machine-request.json'?: MachineRequest
  'api-matrix.json'?: PermissionMatrix
  'api-me.json'?: Me
  'api-meeting-change.json'?: MeetingChange
  'api-meeting-item.json'?: MeetingItemView
  'api-meeting-list.json'?: MeetingList
  'api-meeting-summary.json'?: MeetingSummary
  'api-meeting.json'?: MeetingView
  'api-memory-files.json'?: MemoryFileList
  'api-memory-rebuild.json'?: MemoryRebuild
  'api-memory-report.json'?: MemoryFileReport
  'api-message-list.json'?: MessageList
  'api-move-request.json'?: MoveRequest
  'api-moves.json'?: PossibleMoves
  'api-new-advice.json'?: NewAdvice
  'api-new-agenda-item.json'?: NewAgendaItem
  'api-new-consent.json'?: NewConsent
  'api-new-decision.json'?: NewDecision
  'api-new-deliveries.json'?: NewDeliveries
  'api-new-delivery.json'?: NewDelivery
  'api-new-file.json'?: NewFile
  'api-new-idea.json'?: NewIdea
  'api-new-meeting.json'?: NewMeeting
  'api-new-message.json'?: NewMessage
  'api-new-party-note.json'?: NewPartyNote
  'api-new-party.json'?: NewParty
  'api-new-password.json'?: NewPassword
  'api-new-person.json'?: NewPerson
  'api-new-picture.json'?: NewPicture
  'api-new-proposal.json'?: NewProposal
  'api-new-request.json'?: NewReaderRequest
  'api-new-saved-view.json'?: NewSavedView
  'api-new-term.json'?: NewTerm
  'api-new-token.json'?: NewToken
  'api-new-uptake.json'?: NewUptake
  'api-notice.json'?: Notice1
  'api-notification-list.json'?: NotificationList
  'api-notification.json'?: NotificationView
  'api-notifications-seen.json'?: NotificationsSeen
  'api-outbox.json'?: OutboxList
  'api-override-request.json'?: OverrideRequest
  'api-party-change.json'?: PartyChange
  'api-party-commitments.json'?: PartyCommitments
  'api-party-list.json'?: PartyList
  'api-party-note.json'?: PartyNoteView
  'api-party.json'?: PartyView
  'api-password-change.json'?: PasswordChange
  'api-person-change.json'?: PersonChange
  'api-person-list.json'?: PersonList
  'api-person.json'?: PersonView
  'api-picture-list.json'?: PictureList
  'api-picture.json'?: PictureView
  'api-public-uptakes.json'?: PublicUptakes
  'api-publications.json'?: Publications1
  'api-received.json'?: Received
  'api-report-query.json'?: ReportQuery
  'api-report.json'?: YearReport
  'api-request-decision.json'?: RequestDecision
  'api-request-list.json'?: ReaderRequestList
  'api-saved-view-list.json'?: SavedViewList
  'api-saved-view.json'?: SavedViewShown
  'api-screening.json'?: ScreeningRequest
  'api-search-query.json'?: SearchQuery
  'api-search.json'?: SearchAnswer
  'api-session-list.json'?: SessionList
  'api-session.json'?: SessionView
  'api-sign-in.json'?: SignIn
  'api-sign-off.json'?: SignOffRequest
  'api-similar-list.json'?: SimilarIdeas
  'api-spread-query.json'?: SpreadQuery
  'api-spread-waiting.json'?: SpreadWaiting
  'api-spread.json'?: Spread
  'api-status.json'?: PublicStatus
  'api-strike-out.json'?: StrikeOut
  'api-take-in-report.json'?: TakeInReport
  'api-take-in-reports.json'?: TakeInReports
  'api-term-change.json'?: TermChange
  'api-term-list.json'?: TermList
  'api-term-report.json'?: TermFileReport
  'api-term.json'?: TermView
  'api-tick.json'?: TickRequest
  'api-token-list.json'?: TokenList
  'api-token.json'?: Token
  'api-told-uptake.json'?: ToldUptake
  'api-translation.json'?: Translation
  'api-translations.json'?: Translations1
  'api-unit.json'?: UnitRequest
  'api-uptake-decision.json'?: UptakeDecision
  'api-uptake-list.json'?: UptakeList
  'api-vocabularies.json'?: VocabularyList
  'api-waiting.json'?: WaitingList
  'api-waiver.json'?: WaiverRequest
  'attached-file.json'?: AttachedFile
  'attendant.json'?: Attendant
  'case-document.json'?: CaseDocument
  'case-edition-document.json'?: CaseEditionDocument
  'case-edition.json'?: CaseEdition
  'case-picture.json'?: CasePicture
  'case.json'?: Case
  'change.json'?: Change
  'closing.json'?: Closing
  'code-filter.json'?: CodeFilter
  'code.json'?: Code
  'commitment-state.json'?: CommitmentState
  'config.json'?: Config
  'consent.json'?: Consent
  'contact.json'?: Contact
  'country.json'?: Country
  'counts.json'?: Counts
  'credential.json'?: Credential
  'daily-use.json'?: DailyUse
  'day.json'?: Day
  'definition-content.json'?: DefinitionContent
  'definition-entry.json'?: DefinitionEntry
  'definition-text.json'?: DefinitionText
  'definition.json'?: OwnDefinition
  'delivery.json'?: Delivery
  'digest.json'?: Digest
  'document-link.json'?: DocumentLink
  'done-request.json'?: DoneRequest
  'earlier-answers.json'?: EarlierAnswers
  'earlier-definition.json'?: EarlierDefinition
  'earlier-edition.json'?: EarlierEdition
  'email.json'?: Email
  'engine-job.json'?: EngineJob
  'engine-month.json'?: EngineMonth
  'export-choice.json'?: ExportChoice
  'export-job.json'?: ExportJob
  'export-piece.json'?: ExportPiece
  'facet-counts.json'?: FacetCounts
  'file-piece.json'?: FilePiece
  'filters.json'?: Filters
  'foreign-case.json'?: ForeignCase
  'harvest-state.json'?: HarvestState
  'held.json'?: Held
  'history-document.json'?: HistoryDocument
  'history-entry.json'?: HistoryEntry
  'id.json'?: Id
  'idea-counts.json'?: IdeaCounts
  'idea-item.json'?: IdeaItem
  'idea.json'?: Idea
  'instant.json'?: Instant
  'label.json'?: LabelName
  'language-pair.json'?: MemoryWay
  'language.json'?: Language
  'level-judgement.json'?: LevelJudgement
  'match-count.json'?: MatchCount
  'meeting-decision.json'?: MeetingDecision
  'meeting-note.json'?: MeetingNote
  'meeting.json'?: Meeting
  'memory-file.json'?: MemoryFile
  'memory-sentence.json'?: MemorySentence
  'message.json'?: Message
  'municipality.json'?: Municipality
  'note.json'?: Note
  'notification-choices.json'?: NotificationChoices
  'notification-letter.json'?: NotificationLetter
  'notification.json'?: Notification
  'offer.json'?: Offer
  'outbox-item.json'?: OutboxItem
  'page-query.json'?: PageQuery
  'party-note.json'?: PartyNote
  'party-trace.json'?: PartyTrace
  'party.json'?: Party
  'pending-override.json'?: PendingOverride
  'person-name.json'?: PersonName
  'person.json'?: Person
  'picture-details.json'?: PictureDetails
  'picture-rendition.json'?: PictureRendition
  'picture.json'?: Picture
  'private-link.json'?: PrivateLink
  'problem.json'?: Problem
  'process-definition.json'?: ProcessDefinition
  'process-tightening.json'?: ProcessTightening
  'public-uptake.json'?: PublicUptake
  'publication.json'?: Publication
  'published-picture.json'?: PublishedPicture
  'reader-request.json'?: ReaderRequest
  'reason.json'?: Reason
  'reference.json'?: Reference
  'requirement-status.json'?: RequirementStatus
  'revision.json'?: Revision
  'role-grant.json'?: RoleGrant
  'saved-view.json'?: SavedView
  'screening-answer.json'?: ScreeningAnswer
  'screening.json'?: Screening
  'seal.json'?: Seal
  'search-hit.json'?: SearchHit
  'source-pin.json'?: SourcePin
  'stamp.json'?: Stamp
  'stamped-note.json'?: StampedNote
  'stored-report.json'?: StoredReport
  'template-edition.json'?: TemplateEdition
  'template-field.json'?: TemplateField
  'term-word.json'?: TermWord
  'term.json'?: Term
  'text-comment.json'?: TextComment
  'text-origin.json'?: TextOrigin
  'theme-colours.json'?: ThemeColours
  'theme.json'?: Theme
  'tick.json'?: Tick
  'translation-counts.json'?: TranslationCounts
  'unit-text.json'?: UnitText
  'unit.json'?: TranslationUnit
  'uptake.json'?: Uptake
  'url.json'?: Url
  'web-address.json'?: WebAddress
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
  id: Id
  /**
   * Name as it was that day; empty for a submitter who gave none
   */
  name: PersonName
}
/**
 * Advice as it was given (five W and what was agreed). Who sees it is fixed when it is written.
 */
export interface Advice {
  /**
   * Id
   */
  id: Id
  /**
   * The day it was given (calendar date)
   */
  date: Day
  /**
   * Code of the kind of advice, from the vocabulary `adviceKind`
   */
  kind: Code
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
  due?: Day
  /**
   * Who sees it
   */
  visibility: 'team' | 'submitter'
  by: ActorName
  /**
   * When it was written down
   */
  at: Instant
  /**
   * Colleagues who were notified of it
   *
   * @maxItems 30
   */
  mentions?: ActorName[]
}
/**
 * That the texts of an idea are with an agency, to be translated into one language.
 */
export interface AgencyOrder {
  /**
   * Id
   */
  id: Id
  /**
   * Language of the translation
   */
  language: Language
  /**
   * Name of the agency
   */
  agency: string
  /**
   * When the translation is to be back (calendar date)
   */
  due: Day
  /**
   * What was agreed, such as the order’s number
   */
  note?: string
  /**
   * Who handed it out, and when
   */
  ordered: Stamp
  /**
   * Who brought it back, and when; absent: it is still there
   */
  returned?: Stamp
  /**
   * Who took it back untranslated, and when
   */
  cancelled?: Stamp
}
/**
 * Who and when.
 */
export interface Stamp {
  by: ActorName
  /**
   * When
   */
  at: Instant
}
/**
 * One item of a meeting: an idea with why it is there, or a matter of its own.
 */
export interface AgendaItem {
  /**
   * Id
   */
  id: Id
  /**
   * Id of the idea
   */
  idea?: Id
  /**
   * Title of an item without an idea
   */
  title?: string
  reasons: Reasons
  /**
   * Since when it has waited; the oldest come first
   */
  since: Instant
  about?: About
  proposals?: Proposals
  note?: MeetingNote
  decision?: MeetingDecision
}
/**
 * The idea as the minutes name it: kept when a decision is recorded or the minutes are approved
 */
export interface About {
  /**
   * Reference
   */
  reference?: Reference
  /**
   * Title
   */
  title: string
  /**
   * Language of the title
   */
  language: Language
  /**
   * Registration number (diarienummer)
   */
  registration?: string
}
/**
 * What somebody proposes that a meeting decides about an idea.
 */
export interface AgendaProposal {
  /**
   * The proposal
   */
  text: string
  /**
   * Language that it is written in
   */
  language: Language
  by: ActorName
  /**
   * When it was written
   */
  at: Instant
}
/**
 * What was said about an item.
 */
export interface MeetingNote {
  /**
   * In words; empty when it was taken away
   */
  text: string
  /**
   * Revision of the meeting that wrote it
   */
  revision: Revision
  by: ActorName
  /**
   * When
   */
  at: Instant
}
/**
 * What the meeting decided about an item, who does it, and by when.
 */
export interface MeetingDecision {
  /**
   * Id; a decision that is changed is a new one
   */
  id: Id
  /**
   * Kind: somebody takes the idea on, it is handed over, a requirement of a gate is met (`yes`) or is not (`no`), it is postponed to the next meeting, or something else
   */
  kind: 'take-on' | 'hand-over' | 'yes' | 'no' | 'postponed' | 'other'
  /**
   * Id of the requirement that was decided, for `yes` and `no`
   */
  requirement?: Code
  person?: ActorName
  /**
   * What is shared with whom it is handed over to
   */
  shared?: string
  /**
   * The decision in words
   */
  words: string
  /**
   * Who does it, when it is somebody else than the person
   */
  who?: string
  /**
   * By when (calendar date)
   */
  due?: Day
  /**
   * Revision of the meeting that recorded it
   */
  revision: Revision
  by: ActorName
  /**
   * When it was recorded
   */
  at: Instant
}
/**
 * The digest of all history that was kept in one day. Its copy outside the store shows whether the store was rewritten.
 */
export interface Anchor {
  /**
   * The day (UTC)
   */
  id: Day
  /**
   * Number of entries
   */
  entries: number
  /**
   * Digest of the anchor before; absent in the first
   */
  previous?: Digest
  /**
   * SHA-256 of the digest before and of the entries of the day, base64url
   */
  digest: Digest
}
/**
 * Answers to set, by section and field; null takes one away. GET /api/templates/{edition}/schema gives their exact shape
 */
export interface AnswerChanges {
  [k: string]: {
    [k: string]:
      | null
      | string
      | number
      | (
          | string
          | {
              [k: string]: string | number
            }
        )[]
  }
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
 * What you can change of your account yourself.
 */
export interface AccountChange {
  /**
   * Name
   */
  name: string
  /**
   * Language for letters and pages
   */
  language: 'sv' | 'en'
  notifications?: NotificationChoices
}
/**
 * Which events a person wants by e-mail, and when.
 */
export interface NotificationChoices {
  /**
   * Hour at which the daily e-mail is sent, by the clock in Sweden
   */
  hour?: number
  /**
   * Way by kind of event; what is left out is as usual
   */
  ways?: {
    /**
     * Ideas that become yours, and hand-overs
     */
    responsibility?: 'at-once' | 'daily' | 'none'
    /**
     * New ideas in the queue
     */
    queue?: 'at-once' | 'daily' | 'none'
    /**
     * Ideas held as possible spam
     */
    moderation?: 'at-once' | 'daily' | 'none'
    /**
     * What the idea owner does
     */
    owner?: 'at-once' | 'daily' | 'none'
    /**
     * Exceptions and decisions of meetings
     */
    decisions?: 'at-once' | 'daily' | 'none'
    /**
     * Questions and reports of readers
     */
    readers?: 'at-once' | 'daily' | 'none'
    /**
     * Days that have come
     */
    dates?: 'at-once' | 'daily' | 'none'
    /**
     * Where a colleague mentions you
     */
    mentions?: 'at-once' | 'daily' | 'none'
  }
}
/**
 * Your own account.
 */
export interface Account {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: Revision
  /**
   * Name
   */
  name: PersonName
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: Email
  /**
   * Language for letters and pages
   */
  language: Language
  roles: Roles
  notifications?: NotificationChoices
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
  party?: Id
}
/**
 * The idea on the newer edition, and what became of its answers.
 */
export interface AdoptionReport {
  idea: IdeaView
  /**
   * What became of the answers
   */
  report: {
    /**
     * Carried over as they were
     *
     * Items: Full field id
     */
    kept: string[]
    /**
     * Carried over under another id
     *
     * Items: A field
     */
    renamed: {
      /**
       * Before
       */
      from: string
      /**
       * After
       */
      to: string
    }[]
    /**
     * Not asked any more; the answers stay with the idea under the edition they were given under
     *
     * Items: Full field id
     */
    removed: string[]
    /**
     * To be divided by a person
     *
     * Items: A field
     */
    split: {
      /**
       * Before
       */
      from: string
      /**
       * After
       *
       * Items: Full field id
       */
      to: string[]
    }[]
    /**
     * Asked for the first time
     *
     * Items: Full field id
     */
    added: string[]
    /**
     * Without an answer now
     *
     * Items: Full field id
     */
    missing: string[]
  }
}
/**
 * An idea as you may see it. What is only for the team is left out for others.
 */
export interface IdeaView {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change that people can see; the ETag of the idea
   */
  revision: Revision
  /**
   * Reference that people can say on the telephone; given when the idea is sent in
   */
  reference?: Reference
  /**
   * An idea not yet in use, or an existing solution
   */
  track: 'idea' | 'solution'
  /**
   * State, for those who work on the idea; a submitter reads `/status`
   */
  state?: Code
  /**
   * Step, for those who work on the idea; a submitter reads `/status`
   */
  step?: Code | null
  /**
   * Since when it has been in this state, for those who work on the idea; a submitter reads `/status`
   */
  since?: Instant
  /**
   * Language of the source text
   */
  language: Language
  /**
   * Edition of the template that its answers are given under
   */
  template: Code
  /**
   * Which field plays which part that code knows, where it is another than usual: full id of a field, or of a column of rows
   */
  parts?: {
    /**
     * Full id of the field
     */
    [k: string]: string
  }
  /**
   * Edition of the process that it follows
   */
  process: Code
  origin: Origin
  parties?: Parties
  contact?: Contact
  notice?: Notice
  /**
   * Registration number (diarienummer) in the authority’s register
   */
  registration?: string
  tags?: Tags
  answers: Answers
  earlier?: Earlier
  levels?: Levels
  screening?: Screening
  ticks?: Ticks
  consents?: Consents
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
  advisor?: ActorName | null
  offer?: Offer
  pause?: Pause
  closing?: Closing
  override?: PendingOverride
  /**
   * When to ask how it went (calendar date)
   */
  followUp?: Day
  advice?: Advice1
  messages?: Messages
  files?: Files
  pictures?: Pictures
  held?: Held
  agenda?: Agenda
  variants?: Variants
  comments?: Comments
  orders?: Orders
  publications?: Publications
  merged?: Merged
  /**
   * When it was sent in for the first time
   */
  submitted?: Instant
  created: Stamp
  changed: Stamp
}
/**
 * Where the idea came from
 */
export interface Origin {
  /**
   * Code from the vocabulary `origin`
   */
  kind: Code
  /**
   * Which meeting, circle or call
   */
  note?: string
}
/**
 * How to reach the person who sent in an idea. Personal data: shown to staff and to the submitter only.
 */
export interface Contact {
  /**
   * Name
   */
  name?: PersonName
  /**
   * E-mail address; å, ä and ö are allowed
   */
  email?: Email
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
   * Language for letters
   */
  language?: Language
}
/**
 * The notice on official documents and personal data, as it was shown
 */
export interface Notice {
  /**
   * Edition of the notice
   */
  edition: Code
  /**
   * When it was shown
   */
  at: Instant
}
/**
 * Answers as they stood when the idea was moved to a newer template edition. Never changed, so that no answer is lost with its question.
 */
export interface EarlierAnswers {
  /**
   * Template edition that they were given under
   */
  edition: Code
  answers: Answers
  /**
   * When the newer edition was adopted
   */
  at: Instant
}
/**
 * How well each question is answered, by question
 */
export interface Levels {
  [k: string]: LevelJudgement
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
  note?: Note
  /**
   * Hashes of words of the answer as it was judged, so that a later change can be measured
   */
  sketch?: string
  /**
   * The answer was emptied, or most of its words changed, after it was judged; the level counts for no gate until it is judged anew
   */
  outdated?: boolean
  by: ActorName
  /**
   * When
   */
  at: Instant
}
/**
 * The advisor’s screening: is it a social innovation? (Partnership proposal 2014, appendix 8.) The conclusion is a person’s, never computed.
 */
export interface Screening {
  tests: Tests
  /**
   * The conclusion; absent until it is drawn
   */
  conclusion?: 'is' | 'may-become' | 'is-not'
  /**
   * Why
   */
  motivation?: Reason
  by: ActorName
  /**
   * When it was last changed
   */
  at: Instant
}
/**
 * Answers by test
 */
export interface Tests {
  [k: string]: ScreeningAnswer
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
  motivation?: Reason
}
/**
 * Requirements ticked by a person, by requirement
 */
export interface Ticks {
  [k: string]: Tick
}
/**
 * A requirement that a person has ticked, with a note.
 */
export interface Tick {
  /**
   * What was found, or decided
   */
  note: Note
  by: ActorName
  /**
   * When
   */
  at: Instant
}
/**
 * One consent: who allows what. Withdrawable.
 */
export interface Consent {
  /**
   * Id of the consent
   */
  id: Id
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
   * When the state was last changed
   */
  at: Instant
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
   * When it comes back by itself
   */
  until: Instant
}
/**
 * Why it is paused, and when to look again
 */
export interface Pause {
  /**
   * Code from the vocabulary `pauseReason`
   */
  reason: Code
  /**
   * When to look again (calendar date)
   */
  reviewDate: Day
  /**
   * More
   */
  note?: string
}
/**
 * Why an idea was closed, and what was learnt.
 */
export interface Closing {
  /**
   * Code from the vocabulary `closeReason`
   */
  reason: Code
  /**
   * The lesson in words
   */
  lesson: string
  /**
   * Id of the idea that it was merged into
   */
  into?: Id
}
/**
 * A request to pass an unmet gate, waiting for a second person.
 */
export interface PendingOverride {
  /**
   * The move
   */
  move: Code
  /**
   * State that it leads to
   */
  to: Code
  /**
   * Why
   */
  reason: Reason
  by: ActorName
  /**
   * When
   */
  at: Instant
}
/**
 * Something said between the one who sent in an idea and the staff. Never edited.
 */
export interface Message {
  /**
   * Id
   */
  id: Id
  /**
   * When
   */
  at: Instant
  by: ActorName
  /**
   * Who wrote it: the one who sent in the idea, or the staff
   */
  side: 'submitter' | 'staff'
  /**
   * What was said
   */
  text: string
}
/**
 * A file that belongs to an idea. Its content is kept beside it, in pieces.
 */
export interface AttachedFile {
  /**
   * Id
   */
  id: Id
  /**
   * Name, made safe
   */
  name: string
  /**
   * Kind of content, as it was found in the file itself
   */
  type: string
  /**
   * Bytes
   */
  size: number
  /**
   * SHA-256 of the content, base64url
   */
  hash: Digest
  /**
   * How many pieces the content is kept in
   */
  pieces: number
  by: ActorName
  /**
   * When it was attached
   */
  at: Instant
}
/**
 * A picture that belongs to an idea.
 */
export interface Picture {
  /**
   * Id of the picture
   */
  id: Id
  /**
   * Name of the file that was uploaded, made safe
   */
  name: string
  /**
   * Alternative text by language: what the picture shows, for those who do not see it
   */
  alt: {
    /**
     * Alternative text
     */
    [k: string]: string
  }
  /**
   * Who made the picture
   */
  credit?: string
  /**
   * Licence of the picture
   */
  licence?: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * Whether anybody in the picture can be recognised
   */
  people?: 'none' | 'recognisable'
  /**
   * Consent of those who can be recognised
   */
  consent?: {
    /**
     * Who has given it, and where it is kept
     */
    from: string
    /**
     * When it was given
     */
    on: Day
  }
  /**
   * The picture in its sizes and formats, the smallest first
   *
   * @maxItems 40
   */
  renditions: PictureRendition[]
  by: ActorName
  /**
   * When it was uploaded
   */
  at: Instant
}
/**
 * A picture in one size and format. Its content is stored beside it, in pieces, and never changes.
 */
export interface PictureRendition {
  /**
   * Pixels that its longer side has at most
   */
  side: 240 | 480 | 960 | 1600
  /**
   * Format
   */
  format: 'webp' | 'jpeg'
  /**
   * Width in pixels
   */
  width: number
  /**
   * Height in pixels
   */
  height: number
  /**
   * Bytes
   */
  size: number
  /**
   * SHA-256 of the content, base64url
   */
  hash: Digest
  /**
   * How many pieces the content is stored in
   */
  pieces: number
}
/**
 * Why an idea is held away from the lists, and what was decided.
 */
export interface Held {
  /**
   * What looked like spam: codes
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: Code
   */
  signals: Code[]
  /**
   * Since when
   */
  at: Instant
  /**
   * That it was put away for good
   */
  discarded?: Stamp
}
/**
 * Translations by language, then by unit
 */
export interface Variants {
  /**
   * Units of one language
   */
  [k: string]: {
    [k: string]: TranslationUnit
  }
}
/**
 * One field of text in another language. Old texts stay in the history.
 */
export interface TranslationUnit {
  /**
   * The translation
   */
  text: UnitText
  /**
   * A person of the partnership, an engine, an agency, or an earlier translation taken over as it was
   */
  origin: 'person' | 'machine' | 'agency' | 'memory'
  /**
   * Name of the engine or the agency; for an earlier translation the reference of its case, or whose work it is when it came with a file
   */
  maker?: string
  /**
   * What a person began with and then changed or took over
   */
  basis?: TextOrigin
  /**
   * It came as it is with a file from its translator, whose next file may correct it
   */
  delivered?: boolean
  /**
   * How far it has come; missing and outdated are computed, never stored
   */
  state: 'machine' | 'draft' | 'translated' | 'reviewed'
  by: ActorName
  /**
   * When the text was last changed
   */
  at: Instant
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
     * When
     */
    at: Instant
    source: SourcePin
    /**
     * The translation that was signed off
     */
    text: UnitText
  }
  /**
   * What the translator wants the reviewer to know
   */
  note?: Note
  /**
   * Warnings about this text that somebody has looked at and let stand
   */
  waived?: Items[]
}
/**
 * How a text came about.
 */
export interface TextOrigin {
  /**
   * A person of the partnership, an engine, an agency, or an earlier translation taken over as it was
   */
  kind: 'person' | 'machine' | 'agency' | 'memory'
  /**
   * Name of the engine or the agency; for an earlier translation the reference of its case, or whose work it is when it came with a file
   */
  maker?: string
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
  text: UnitText
}
/**
 * A warning that stands
 */
export interface Items {
  /**
   * Code of the warning
   */
  code: string
  /**
   * Hash of what the warning was about; another number or another place is another warning
   */
  mark: string
  /**
   * Why it may stand
   */
  note: string
  by: ActorName
  /**
   * When
   */
  at: Instant
}
/**
 * What is said about single texts of a translation, by language, then by unit, in the order in which it was said
 */
export interface Comments {
  /**
   * Units of one language
   */
  [k: string]: {
    /**
     * What is said about one text
     *
     * @maxItems 100
     */
    [k: string]: TextComment[]
  }
}
/**
 * Something said about the translation of one text, by those who work on it or by an agency in its file. Never edited.
 */
export interface TextComment {
  /**
   * Id
   */
  id: Id
  by: ActorName
  /**
   * When
   */
  at: Instant
  /**
   * The agency that says it, when it came with a file; `by` took the file in
   */
  agency?: string
  /**
   * What is said
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
  revision: Revision
  /**
   * Languages it was published in
   *
   * Items: Language
   */
  languages: Language[]
  /**
   * When
   */
  at: Instant
  by: ActorName
  withdrawn?: Stamp
}
/**
 * The edition of the template to move to.
 */
export interface AdoptionRequest {
  /**
   * Edition
   */
  edition: Code
}
/**
 * Advice that was given, newest first, as you may see it.
 */
export interface AdviceList {
  /**
   * Advice, newest first
   */
  items: Advice[]
  /**
   * Cursor of the next page; null when this is the last one
   */
  next: string | null
}
/**
 * People who can be responsible for an idea.
 */
export interface AdvisorList {
  /**
   * Advisors, by name
   *
   * Items: An advisor
   */
  items: {
    /**
     * Id
     */
    id: Id
    /**
     * Name
     */
    name: PersonName
    roles: Roles
  }[]
}
/**
 * Texts that are handed to an agency.
 */
export interface NewAgencyOrder {
  /**
   * Language of the translation
   */
  language: Language
  /**
   * Name of the agency
   */
  agency: string
  /**
   * When the translation is to be back (calendar date)
   */
  due: Day
  /**
   * What was agreed, such as the order’s number
   */
  note?: string
}
/**
 * Something that waits for a meeting.
 */
export interface AgendaSuggestion {
  /**
   * Id of the idea
   */
  idea?: Id
  /**
   * Title of an item without an idea
   */
  title?: string
  reasons: Reasons
  /**
   * Since when it has waited; the oldest come first
   */
  since: Instant
  about?: About
  /**
   * Requirements of the idea’s gate that the meeting can decide
   *
   * @maxItems 50
   *
   * Items: Id of a requirement
   */
  requirements?: Code[]
  /**
   * How many other requirements of that gate are not met
   */
  lacks?: number
  /**
   * Whether it is put on a new agenda by itself; a gate that lacks more than the meeting’s decision is only suggested
   */
  ready: boolean
}
/**
 * What waits for a meeting, the oldest first.
 */
export interface AgendaSuggestions {
  /**
   * Suggestions
   */
  items: AgendaSuggestion[]
  /**
   * Whether more waits than the hundred that have waited longest
   */
  more: boolean
}
/**
 * What staff keeps in order around an idea; what is not named stays as it is, null takes away.
 */
export interface Arrangement {
  /**
   * Id of the advisor who is responsible
   */
  advisor?: Id | null
  parties?: Parties
  tags?: Tags
  /**
   * Registration number (diarienummer) in the authority’s register
   */
  registration?: string | null
  /**
   * Licence of the texts
   */
  licence?: ('CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0') | null
  /**
   * True: I have looked, and the texts are free of personal data that may not be published; false takes it back
   */
  clearance?: boolean
  /**
   * When to ask how it went
   */
  followUp?: Day | null
}
/**
 * What is judged of an idea at once. What is not given stays as it is.
 */
export interface AssessmentRequest {
  /**
   * Levels by question
   */
  levels?: {
    [k: string]: LevelRequest
  }
  screening?: ScreeningRequest
  /**
   * Requirements that are met, with what was found, by the id of the requirement
   */
  ticks?: {
    [k: string]: TickRequest
  }
}
/**
 * How well one question is answered.
 */
export interface LevelRequest {
  /**
   * The level
   */
  level: number
  /**
   * Why; for colleagues
   */
  note?: Note
}
/**
 * The screening: is it a social innovation?
 */
export interface ScreeningRequest {
  tests: Tests
  /**
   * The conclusion; absent until it is drawn
   */
  conclusion?: 'is' | 'may-become' | 'is-not'
  /**
   * Why
   */
  motivation?: Reason
}
/**
 * What was found, or decided.
 */
export interface TickRequest {
  /**
   * What was found, or decided
   */
  note: Note
}
/**
 * What became of each idea.
 */
export interface BulkReport {
  /**
   * Ideas that it was done to
   */
  done: number
  /**
   * Ideas that were left as they were
   */
  refused: number
  /**
   * Each idea
   *
   * Items: An idea
   */
  items: {
    /**
     * Id or reference, as it was named
     */
    idea: string
    /**
     * Whether it was done
     */
    done: boolean
    /**
     * Why not: the code of the error
     */
    code?: string
    /**
     * Questions of the newer edition of the template without an answer; when ideas were moved to it
     *
     * Items: Full field id
     */
    missing?: string[]
  }[]
}
/**
 * What to do to many ideas: those that are named, or else those that a filter finds.
 */
export interface BulkRequest {
  /**
   * Give them an advisor, add a label or remove it, remind their advisors, or move them to the next edition of the template
   */
  act: 'assign' | 'tag' | 'untag' | 'remind' | 'adopt'
  /**
   * Id of the advisor, the label, or the edition; none to remind
   */
  value?: string
  /**
   * Ids or references
   *
   * @maxItems 500
   *
   * Items: Id or reference of an idea
   */
  ideas?: Id[]
  /**
   * As in the list of ideas; the first 500 that it finds
   */
  filter?: IdeaQuery
}
/**
 * Which ideas, in which order.
 */
export interface IdeaQuery {
  /**
   * Words that all must be there; Swedish and English inflections are understood
   */
  q?: string
  /**
   * Cursor of the page before (`next`)
   */
  after?: string
  /**
   * Most items of a page
   */
  limit?: number
  /**
   * Also count how many match, by filter and value
   */
  facets?: boolean
  /**
   * Step; may be repeated, any of them will do
   */
  step?: CodeFilter
  /**
   * State; may be repeated, any of them will do
   */
  state?: CodeFilter
  /**
   * Challenge (vocabulary `challenge`); may be repeated, any of them will do
   */
  challenge?: CodeFilter
  /**
   * Kind of solution (vocabulary `solutionKind`); may be repeated, any of them will do
   */
  kind?: CodeFilter
  /**
   * Municipality code; may be repeated, any of them will do
   */
  municipality?: CodeFilter
  /**
   * Where it is new (vocabulary `noveltyScope`); may be repeated, any of them will do
   */
  novelty?: CodeFilter
  /**
   * Where it came from (vocabulary `origin`); may be repeated, any of them will do
   */
  origin?: CodeFilter
  /**
   * Id of a party; may be repeated, any of them will do
   */
  party?: CodeFilter
  /**
   * Year; may be repeated, any of them will do
   */
  year?: CodeFilter
  /**
   * Track; may be repeated, any of them will do
   */
  track?: CodeFilter
  /**
   * Id of the advisor who is responsible; `me` for your own, `none` for ideas without an advisor; may be repeated, any of them will do
   */
  advisor?: CodeFilter
  /**
   * Order by: when it was created or changed, since when it is in its state, or its reference
   */
  sort?: 'created' | 'changed' | 'since' | 'number'
  /**
   * Direction
   */
  direction?: 'asc' | 'desc'
  /**
   * Those that are held back because they look like spam, and nobody has decided on; only for staff. Otherwise none of them is in a list
   */
  held?: boolean
  /**
   * Label of the staff; may be repeated, any of them will do
   *
   * @maxItems 50
   *
   * Items: A label
   */
  tag?: string[]
  /**
   * In their state for more than so many days; the list is then in the order of `since`, the longest first unless `direction` says otherwise
   */
  waiting?: number
  /**
   * Column of the board: `queue`, a step, or `closed`; may be repeated, any of them will do
   */
  board?: CodeFilter
}
/**
 * The private address of your calendar.
 */
export interface CalendarAddress {
  /**
   * The address; it is shown this once
   */
  url: string
}
/**
 * One page of published cases, newest first.
 */
export interface CaseList {
  /**
   * Cases
   */
  items: CaseSummary[]
  /**
   * Cursor of the next page; null on the last one
   */
  next: string | null
  /**
   * How many match, by filter and value; only when asked for. Counted up to 1,000
   */
  facets?: FacetCounts
  /**
   * How many match in all; only when facets are asked for
   */
  total?: MatchCount
  more?: More
}
/**
 * A published case as lists show it.
 */
export interface CaseSummary {
  /**
   * Reference that people can say on the telephone; given when the idea is sent in
   */
  reference: Reference
  /**
   * Number of the newest edition
   */
  edition: number
  /**
   * When that edition was published
   */
  published: Instant
  /**
   * Title, by language
   */
  title: {
    /**
     * In that language
     */
    [k: string]: string
  }
  /**
   * Summary, by language
   */
  summary: {
    /**
     * In that language
     */
    [k: string]: string
  }
  languages: Languages
  /**
   * A case in use, or an idea that looks for partners
   */
  kind: 'case' | 'partner-search'
  /**
   * Idea or existing solution
   */
  track: 'idea' | 'solution'
  /**
   * Year of the first publication
   */
  year: number
  parties: Parties1
  /**
   * Where the idea came from: code from the vocabulary `origin`
   */
  origin: Code
  /**
   * Licence of the texts
   */
  licence: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * Lasting address
   */
  url: Url
}
/**
 * How many match, by filter and value
 */
export interface FacetCounts {
  /**
   * Counts by value
   */
  [k: string]: {
    /**
     * How many
     */
    [k: string]: number
  }
}
/**
 * How many match
 */
export interface MatchCount {
  /**
   * How many, counted up to 1,000
   */
  count: number
  /**
   * There are more than `count`
   */
  more: boolean
}
/**
 * Values, by filter, that more than 1,000 have
 */
export interface More {
  /**
   * Values
   *
   * Items: A value
   */
  [k: string]: string[]
}
/**
 * Which cases.
 */
export interface CaseQuery {
  /**
   * Words that all must be there; Swedish and English inflections are understood
   */
  q?: string
  /**
   * Cursor of the page before (`next`)
   */
  after?: string
  /**
   * Most items of a page
   */
  limit?: number
  /**
   * Also count how many match, by filter and value
   */
  facets?: boolean
  /**
   * Order: the newest or the oldest edition first, or the strongest evidence first, or by title in the alphabet of the reader’s language
   */
  sort?: 'newest' | 'oldest' | 'evidence' | 'title'
  /**
   * Challenge (vocabulary `challenge`); may be repeated, any of them will do
   */
  challenge?: CodeFilter
  /**
   * Kind of solution (vocabulary `solutionKind`); may be repeated, any of them will do
   */
  kind?: CodeFilter
  /**
   * Municipality code; may be repeated, any of them will do
   */
  municipality?: CodeFilter
  /**
   * Where it is new (vocabulary `noveltyScope`); may be repeated, any of them will do
   */
  novelty?: CodeFilter
  /**
   * Where it came from (vocabulary `origin`); may be repeated, any of them will do
   */
  origin?: CodeFilter
  /**
   * Id of a party; may be repeated, any of them will do
   */
  party?: CodeFilter
  /**
   * Year; may be repeated, any of them will do
   */
  year?: CodeFilter
  /**
   * Track; may be repeated, any of them will do
   */
  track?: CodeFilter
  /**
   * County code; may be repeated, any of them will do
   */
  county?: CodeFilter
  /**
   * Stage (vocabulary `stage`); may be repeated, any of them will do
   */
  stage?: CodeFilter
  /**
   * Level of evidence; may be repeated, any of them will do
   */
  evidence?: CodeFilter
}
/**
 * A published case: its newest edition, and where all of its documents are.
 */
export interface CaseView {
  /**
   * Reference that people can say on the telephone; given when the idea is sent in
   */
  reference: Reference
  /**
   * Number of the newest edition
   */
  edition: number
  /**
   * When that edition was published
   */
  published: Instant
  /**
   * Title, by language
   */
  title: {
    /**
     * In that language
     */
    [k: string]: string
  }
  /**
   * Summary, by language
   */
  summary: {
    /**
     * In that language
     */
    [k: string]: string
  }
  languages: Languages
  /**
   * A case in use, or an idea that looks for partners
   */
  kind: 'case' | 'partner-search'
  /**
   * Idea or existing solution
   */
  track: 'idea' | 'solution'
  /**
   * Year of the first publication
   */
  year: number
  parties: Parties1
  /**
   * Where the idea came from: code from the vocabulary `origin`
   */
  origin: Code
  /**
   * Licence of the texts
   */
  licence: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * Lasting address
   */
  url: Url
  answers: Answers
  translations: Translations
  publisher: Publisher
  /**
   * Pictures, the leading one first
   */
  pictures?: CasePicture[]
  /**
   * Documents of the newest edition
   *
   * Items: A document
   */
  documents: DocumentLink[]
  /**
   * All editions, oldest first
   *
   * Items: An edition
   */
  editions: {
    /**
     * Number
     */
    number: number
    /**
     * When it was published
     */
    at: Instant
    languages: Languages
    /**
     * What was corrected
     */
    note?: string
    /**
     * Its documents
     *
     * Items: A document
     */
    documents: DocumentLink[]
  }[]
}
/**
 * Signed-off texts by language, then by unit
 */
export interface Translations {
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
      text: UnitText
      /**
       * When it was signed off
       */
      signedOffAt: Instant
      /**
       * A person of the partnership, an engine, an agency, or an earlier translation taken over as it was
       */
      origin?: 'person' | 'machine' | 'agency' | 'memory'
      /**
       * Name of the engine or the agency; for an earlier translation the reference of its case, or whose work it is when it came with a file
       */
      maker?: string
      /**
       * What a person began with and then changed or took over
       */
      basis?: TextOrigin
    }
  }
}
/**
 * Name of the partnership by language
 */
export interface Publisher {
  /**
   * Name
   */
  [k: string]: string
}
/**
 * A picture of a published case.
 */
export interface CasePicture {
  /**
   * Alternative text by language: what the picture shows, for those who do not see it
   */
  alt: {
    /**
     * Alternative text
     */
    [k: string]: string
  }
  /**
   * Who made the picture
   */
  credit: string
  /**
   * Licence of the picture
   */
  licence: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * The picture in its sizes and formats, the smallest first
   *
   * Items: An image
   */
  images: {
    /**
     * Address; what is there never changes
     */
    url: Url
    /**
     * Format
     */
    mediaType: 'image/webp' | 'image/jpeg'
    /**
     * Width in pixels
     */
    width: number
    /**
     * Height in pixels
     */
    height: number
  }[]
}
/**
 * A document of a case, and where it is
 */
export interface DocumentLink {
  /**
   * Language
   */
  language: Language
  /**
   * Format
   */
  format: string
  /**
   * Media type
   */
  mediaType: string
  /**
   * Address
   */
  url: Url
}
/**
 * Something to be said about the translation of one text.
 */
export interface CommentRequest {
  /**
   * What is said
   */
  text: string
}
/**
 * Every party with how much has left a trace of each of its commitments.
 */
export interface CommitmentOverview {
  /**
   * Parties, in the order in which they joined
   *
   * Items: A party
   */
  items: {
    party: PartyView
    /**
     * Whether the agreement is in force today
     */
    state: 'none' | 'coming' | 'in-force' | 'over'
    /**
     * Its commitments
     *
     * Items: A commitment
     */
    commitments: {
      /**
       * Code from the vocabulary `commitment`
       */
      code: Code
      /**
       * How many traces there are, each sort counted up to 1,000; 0: none. What was struck out does not count
       */
      count: number
      /**
       * The latest of them that has a date
       */
      last?: string
    }[]
  }[]
}
/**
 * A party to the partnership.
 */
export interface PartyView {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: Revision
  /**
   * Kind of party
   */
  kind:
    'coordinator' | 'municipality' | 'association' | 'coompanion' | 'university' | 'business' | 'county-board'
  name: Name
  /**
   * Municipality code (a string: some begin with 0)
   */
  municipality?: Municipality
  agreement?: Agreement
  /**
   * False when it has left the partnership
   */
  active: boolean
}
/**
 * Name by language
 */
export interface Name {
  /**
   * Name
   */
  [k: string]: string
}
/**
 * The agreement
 */
export interface Agreement {
  /**
   * In force from (calendar date)
   */
  from?: Day
  /**
   * In force until (calendar date)
   */
  until?: Day
  /**
   * Commitments: codes from the standard agreements
   *
   * @maxItems 30
   *
   * Items: Commitment
   */
  commitments?: Code[]
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
 * How complete the documentation is. It warns, and never blocks.
 */
export interface Completeness {
  /**
   * By question
   *
   * Items: A question
   */
  questions: {
    /**
     * Section
     */
    section: Code
    /**
     * Number of the question
     */
    number: number
    /**
     * Fields with an answer
     */
    answered: number
    /**
     * Fields that are asked
     */
    of: number
    /**
     * Full ids of the fields without an answer
     *
     * Items: Field
     */
    missing: string[]
  }[]
  /**
   * By the collections and readers that it may be sent on to
   *
   * Items: A reader
   */
  readers: {
    /**
     * Reader
     */
    reader: string
    /**
     * Fields with an answer
     */
    answered: number
    /**
     * Fields that it asks for
     */
    of: number
    /**
     * Full ids of the fields without an answer
     *
     * Items: Field
     */
    missing: string[]
  }[]
}
/**
 * How something has been translated before: terms and sentences with all of the words.
 */
export interface ConcordanceView {
  /**
   * Terms that hold
   */
  terms: TermView[]
  /**
   * Sentences of the memory
   */
  sentences: MemorySentence[]
  /**
   * There are more than are shown
   */
  more: boolean
}
/**
 * A Swedish field term with the agreed English.
 */
export interface TermView {
  /**
   * Id
   */
  id: string
  /**
   * Revision; 0 for a term that came with the product and has not been changed here
   */
  revision: number
  /**
   * The Swedish term, in its basic form
   */
  sv: TermWord
  svAlso?: SvAlso
  /**
   * The agreed English term
   */
  en: TermWord
  enAlso?: EnAlso
  /**
   * What explains it to foreign readers, in brackets at the first mention
   */
  gloss?: TermWord
  forbidden?: Forbidden
  /**
   * When to use what
   */
  note?: string
  /**
   * False as long as nobody has checked it against a source
   */
  checked: boolean
  /**
   * False once it is retired
   */
  active: boolean
}
/**
 * A sentence with its translation, kept to be offered again. One of our own was signed off: it is derived from its idea and can be made anew at any time. Any other was taken in with a file, and says so.
 */
export interface MemorySentence {
  /**
   * Id, made from where it comes from
   */
  id: string
  /**
   * Id of the idea that it comes from; none when it came with a file
   */
  idea?: string
  /**
   * Reference of that idea
   */
  reference?: string
  /**
   * Unit id
   */
  unit?: string
  /**
   * Id of the file that it came with; none when it is our own
   */
  file?: string
  /**
   * Whose work it is, as those who took in the file told: the agency, else the name of the file
   */
  maker?: string
  /**
   * The sentence
   */
  source: string
  /**
   * Its translation
   */
  target: string
  /**
   * Language of the source
   */
  from: Language
  /**
   * Language of the translation
   */
  to: Language
  /**
   * True if it is a whole text rather than a sentence of one
   */
  whole?: boolean
  /**
   * When it was signed off, or what the file says of its last change
   */
  at: Instant
  /**
   * Who corrected the translation of what came with a file, and when
   */
  corrected?: Stamp
}
/**
 * Where a consent now stands.
 */
export interface ConsentChange {
  /**
   * Where it stands
   */
  state: 'asked' | 'given' | 'refused' | 'withdrawn'
  /**
   * To what
   */
  to?: string
}
/**
 * Consents of the idea.
 */
export interface ConsentList {
  /**
   * Consents
   */
  items: Consent[]
}
/**
 * A corrected translation of a sentence that came with a file.
 */
export interface CorrectionRequest {
  /**
   * The translation as it was read
   */
  seen: string
  /**
   * The corrected translation
   */
  target: string
}
/**
 * The new draft and its private link.
 */
export interface CreatedIdea {
  idea: IdeaView
  /**
   * The private link of the idea. It is shown this once
   */
  link: PrivateLink
}
/**
 * The private link of an idea
 */
export interface PrivateLink {
  /**
   * The secret; send it as `Authorization: Bearer`
   */
  secret: string
  /**
   * Address where a person opens it
   */
  url: Url
}
/**
 * The new token. Its secret is shown this once.
 */
export interface CreatedToken {
  /**
   * Id of the token, to revoke it by
   */
  id: string
  /**
   * What a token is for; browser and system of a session
   */
  label: string
  scopes: Scopes
  /**
   * When it ends
   */
  expires: Instant
  /**
   * When it was made
   */
  created: Instant
  /**
   * The secret; send it as `Authorization: Bearer`
   */
  secret: string
}
/**
 * The meeting with the decision, and why it was not carried through on the idea, if it was not.
 */
export interface Decided {
  meeting: MeetingView
  /**
   * Why the process did not let the decision be carried through; it stands in the minutes all the same
   */
  refused?: {
    /**
     * Code of the refusal
     */
    code: string
    /**
     * In words
     */
    title: string
    /**
     * What to do about it
     */
    detail?: string
  }
}
/**
 * A meeting as you may see it.
 */
export interface MeetingView {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: Revision
  /**
   * Kind of meeting
   */
  kind: 'workgroup'
  /**
   * Language that the notes and decisions are written in
   */
  language: Language
  /**
   * When it begins; shown in Swedish time
   */
  start: Instant
  /**
   * Place
   */
  place?: string
  /**
   * Address to take part from afar
   */
  link?: WebAddress
  /**
   * Registration number (diarienummer) of the minutes
   */
  registration?: string
  /**
   * Who led it
   */
  chair?: PersonName
  /**
   * Who kept the minutes
   */
  secretary?: PersonName
  /**
   * Where it stands: `approved` minutes are changed no more
   */
  state: 'planned' | 'held' | 'approved'
  called: Called
  present: Present
  /**
   * The agenda, in its order
   *
   * @maxItems 300
   */
  items: MeetingItemView[]
  /**
   * How many items there are besides, about ideas that you may not read; absent: none
   */
  hidden?: number
  approved?: Stamp
}
/**
 * Somebody who is called to a meeting or was present: by name, and for which party.
 */
export interface Attendant {
  /**
   * Id of the person, when they can sign in
   */
  person?: Id
  /**
   * Name as it was that day
   */
  name: string
  /**
   * Id of the party that they are there for
   */
  party?: Id
}
/**
 * An item as you may see it: with the idea’s title, what is proposed, and whether the decision has been carried through on the idea.
 */
export interface MeetingItemView {
  /**
   * Id
   */
  id: Id
  /**
   * Id of the idea
   */
  idea?: Id
  /**
   * Title of an item without an idea
   */
  title?: string
  reasons: Reasons
  /**
   * Since when it has waited; the oldest come first
   */
  since: Instant
  about?: About
  proposals: Proposals
  note?: MeetingNote
  decision?: MeetingDecision
  /**
   * Of a decision about an idea: whether it stands in the idea’s history with what follows from it
   */
  carriedOut?: boolean
}
/**
 * Definitions of the installation’s own.
 */
export interface DefinitionList {
  /**
   * Definitions
   */
  items: DefinitionView[]
}
/**
 * A definition of the installation’s own.
 */
export interface DefinitionView {
  /**
   * Kind and name
   */
  id: string
  /**
   * What it defines
   */
  kind: 'vocabulary' | 'notice' | 'privacy' | 'process' | 'template'
  /**
   * Scheme of a vocabulary, or edition
   */
  name: string
  /**
   * Revision; 0 for what the product comes with
   */
  revision: number
  /**
   * `draft` has never been used; `current` holds for what is new; `earlier` holds for what began with it
   */
  state: 'draft' | 'current' | 'earlier'
  content?: DefinitionContent
  used: Used
  earlier: Earlier1
  changed?: Stamp
  /**
   * Why it is not in force, though it was put to use; each line names its row
   *
   * Items: Problem
   */
  problems: string[]
}
/**
 * What is defined, one of these by kind.
 */
export interface DefinitionContent {
  /**
   * Of a vocabulary: what the partnership has added or changed
   *
   * @maxItems 500
   */
  entries?: DefinitionEntry[]
  /**
   * Of a notice: Markdown by language (BCP 47), in Swedish and English at least
   */
  texts?: {
    sv: DefinitionText
    en: DefinitionText
    [k: string]: DefinitionText
  }
  /**
   * Of a process: a tightening, exactly as `process-tightening.json` says
   */
  process?: {
    [k: string]: unknown
  }
  /**
   * Of a template: an edition with its own words, exactly as `template-edition.json` says
   */
  template?: {
    [k: string]: unknown
  }
}
/**
 * An entry that a partnership has added to a vocabulary, or its own words for one of the product’s.
 */
export interface DefinitionEntry {
  /**
   * Code; stays valid for ever
   */
  code: string
  /**
   * Words by language (BCP 47), over the product’s; an added entry has them in Swedish and English
   */
  label?: {
    /**
     * Word
     */
    [k: string]: string
  }
  /**
   * Concepts elsewhere that mean the same (EuroVoc, a UN goal)
   *
   * @maxItems 30
   *
   * Items: Address
   */
  matches?: string[]
  /**
   * Code of the entry that it lies in
   */
  within?: string
  /**
   * Step that it belongs to
   */
  step?: string
  /**
   * Part of its source that it belongs to
   */
  part?: string
  /**
   * True once it is not offered any more; what was answered with it stays readable
   */
  retired?: boolean
}
/**
 * What was recorded, and what was not.
 */
export interface Deliveries {
  /**
   * References that it was recorded on
   *
   * Items: Reference; part of the address
   */
  recorded: Reference[]
  /**
   * References that it was not recorded on: there is no such case, or it is not yours
   *
   * Items: Reference; part of the address
   */
  refused: Reference[]
}
/**
 * Whom a case was handed to.
 */
export interface DeliveryList {
  /**
   * Deliveries, the oldest first
   */
  items: Delivery[]
}
/**
 * That an edition of a case was handed to a named receiver. Never edited; what is wrong is struck, and stays.
 */
export interface Delivery {
  /**
   * Id
   */
  id: Id
  /**
   * When it was recorded
   */
  at: Instant
  by: ActorName
  /**
   * When it was handed over (calendar date)
   */
  date: string
  /**
   * Who received it
   */
  organisation: string
  /**
   * Country of the receiver
   */
  country: Country
  /**
   * Function at the receiver, not a person
   */
  function?: string
  /**
   * Number of the edition
   */
  edition: number
  /**
   * Language that was handed over
   */
  language: Language
  /**
   * What was handed over
   */
  format:
    | 'page'
    | 'pdf'
    | 'docx'
    | 'html'
    | 'markdown'
    | 'json'
    | 'json-ld'
    | 'epub'
    | 'csv'
    | 'xlsx'
    | 'zip'
    | 'print'
    | 'talk'
  /**
   * Only recorded, downloaded for the receiver, or sent as a link by mail
   */
  way: 'recorded' | 'downloaded' | 'sent'
  /**
   * More
   */
  note?: Note
  /**
   * The same for all cases that were handed over together
   */
  selection?: string
  /**
   * That it was recorded by mistake
   */
  struck?: StampedNote
}
/**
 * Who and when, and why
 */
export interface StampedNote {
  by: ActorName
  /**
   * When
   */
  at: Instant
  /**
   * Why, in words
   */
  note?: Note
}
/**
 * Editions that are installed.
 */
export interface Editions {
  /**
   * Editions
   *
   * Items: An edition
   */
  items: {
    /**
     * Edition
     */
    edition: Code
    /**
     * Whether new ideas start on it
     */
    isCurrent: boolean
  }[]
}
/**
 * The translation engines of this installation, and what is left of the month’s budget.
 */
export interface Engines {
  /**
   * The usual one first; there may be none
   */
  engines: EngineName[]
  /**
   * The month, in UTC
   */
  month: string
  /**
   * Characters sent this month
   */
  characters: number
  /**
   * Most characters a month; 0: no limit
   */
  limit: number
}
/**
 * An engine
 */
export interface EngineName {
  /**
   * Id
   */
  id: string
  /**
   * As it calls itself
   */
  name: string
}
/**
 * How far a package has come.
 */
export interface ExportView {
  /**
   * Id of the job, which nobody can guess
   */
  id: string
  /**
   * Waiting for its turn, under way, ready, given up after an error, or cancelled
   */
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /**
   * Cases written so far
   */
  done: number
  /**
   * Cases in all
   */
  of: number
  /**
   * Bytes of the finished file
   */
  size?: number
  /**
   * SHA-256 of the finished file, hexadecimal
   */
  sha256?: string
  /**
   * When it was asked for
   */
  created: Instant
  /**
   * When it is removed
   */
  expires: Instant
  /**
   * Page that shows how far it has come
   */
  page: Url
  /**
   * Where the finished file is
   */
  file?: Url
}
/**
 * Files of an idea.
 */
export interface FileList {
  /**
   * Files, oldest first
   */
  items: AttachedFile[]
}
/**
 * What was read of a form that was filled in as a Word document. Nothing of it is kept: `answers`, `contact` and `language` can be sent on as a new idea.
 */
export interface FilledFormAnswer {
  /**
   * Language of the form
   */
  language: Language
  /**
   * Answers by section and field
   */
  answers: Answers
  /**
   * How to reach who filled it in, as it was written
   */
  contact: Contact
  /**
   * Ids of the fields that were read
   *
   * @maxItems 500
   *
   * Items: Id of a field
   */
  read: string[]
  /**
   * What was written and could not be read; nothing is guessed
   *
   * @maxItems 2000
   *
   * Items: A piece of text
   */
  unread: {
    /**
     * Label of the field that it stands at; empty outside all fields
     */
    label: string
    /**
     * The text
     */
    text: string
    /**
     * Why it was not read
     */
    reason: 'no-field' | 'no-choice' | 'two-choices' | 'no-room' | 'too-many-rows'
  }[]
  /**
   * Fields that are not as the form asks for, and are not among the answers
   *
   * @maxItems 500
   */
  errors: Items1[]
}
/**
 * One thing
 */
export interface Items1 {
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
}
/**
 * What deserves a look in a translation, text by text.
 */
export interface Findings {
  /**
   * Findings, in the order of the texts
   *
   * Items: A finding
   */
  items: {
    /**
     * Unit id
     */
    unit: string
    /**
     * What it is
     */
    code: string
    /**
     * An error cannot be signed off; a warning can
     */
    severity: 'warning' | 'error'
    /**
     * Tells it from others with the same code
     */
    mark: string
    /**
     * In the reader’s language
     */
    reason: string
    /**
     * Where, in UTF-16 units
     */
    place?: {
      /**
       * In which text
       */
      side: 'source' | 'target'
      /**
       * From
       */
      start: number
      /**
       * Up to and without
       */
      end: number
    }
    waived?: Items
  }[]
}
/**
 * The address that you sign in with.
 */
export interface ForgottenPassword {
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: Email
}
/**
 * The gates that can be reached from here, each with all of its requirements.
 */
export interface Gates {
  /**
   * Raised by every change that people can see; the ETag of the idea
   */
  revision: Revision
  /**
   * Gates
   *
   * Items: A gate
   */
  gates: {
    /**
     * Id of the gate
     */
    gate: Code
    /**
     * Move that leads through it
     */
    move: Code
    /**
     * State behind it
     */
    to: Code
    /**
     * Whether it is open
     */
    isMet: boolean
    /**
     * Whether a second person can let the idea pass though it is not met
     */
    canBeOverridden: boolean
    /**
     * Requirements, all of them
     */
    requirements: RequirementStatus[]
  }[]
}
/**
 * One requirement of a gate and how it stands.
 */
export interface RequirementStatus {
  /**
   * Id of the requirement in the process definition
   */
  id: Code
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
 * How the process feels.
 */
export interface Health {
  /**
   * State
   */
  status: 'ok'
  /**
   * Engine of the store
   */
  engine?: 'sqlite' | 'mongodb'
}
/**
 * What becomes of an idea that was held back because it looked like spam.
 */
export interface HeldDecision {
  /**
   * Let it through to the lists, or put it away for good
   */
  decision: 'free' | 'discard'
  /**
   * Why
   */
  note?: Note
}
/**
 * What has happened, newest first, as you may see it.
 */
export interface History {
  /**
   * Entries
   */
  items: HistoryEntry[]
  /**
   * Cursor of the next page; null when this is the last one
   */
  next: string | null
}
/**
 * One thing that happened. Written together with the change itself; never edited once it is sealed.
 */
export interface HistoryEntry {
  /**
   * Id, unique in the idea
   */
  id: Id
  /**
   * Revision of the idea that this made
   */
  revision: Revision
  /**
   * What happened: the id of a move, an act, or an effect
   */
  what: Code
  by: ActorName
  /**
   * When
   */
  at: Instant
  /**
   * When the sitting began, if this tells of several saves
   */
  since?: Instant
  /**
   * Number of saves in the sitting, if more than one
   */
  saves?: number
  /**
   * State before
   */
  from?: Code
  /**
   * State after
   */
  to?: Code
  /**
   * Why, in words
   */
  note?: string
  data?: Data
  gate?: Gate
  override?: Override
  changes?: Changes
  /**
   * True if the edit needs no new translation
   */
  minor?: boolean
  /**
   * True while the sitting may go on: the next save is told here as well
   */
  open?: boolean
  seal?: Seal
}
/**
 * What a move was given, such as reason, lesson, reviewDate, receiver
 */
export interface Data {
  [k: string]: unknown
}
/**
 * Who let it pass though the gate was not met
 */
export interface Override {
  /**
   * Why
   */
  reason: Reason
  askedBy: ActorName
  approvedBy: ActorName
}
/**
 * One place that changed. Absent before: it was added. What came after is the `before` of the next change of that place, or what stands there now; it is told here only where it does not follow from them.
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
   * Value after, where it does not stand elsewhere
   */
  after?: {
    [k: string]: unknown
  }
  /**
   * Revision in which a sitting changed this place first
   */
  first?: number
  /**
   * Revision in which a sitting changed it last
   */
  last?: number
}
/**
 * The link of an entry in the chain of its idea’s history (docs/history.md).
 */
export interface Seal {
  /**
   * Place in the chain, from 1
   */
  n: number
  /**
   * Hash of the entry before; absent in the first
   */
  previous?: Digest
  /**
   * SHA-256 of the entry in its canonical form, base64url
   */
  hash: Digest
  /**
   * Salts of what can be erased, by its place in the entry
   */
  salts: {
    /**
     * Salt
     */
    [k: string]: string
  }
  /**
   * Salted digests of what does not stand in the entry: what came after, and what has been erased
   */
  digests?: {
    /**
     * SHA-256 of salt and value, base64url
     */
    [k: string]: Digest
  }
  /**
   * True if it was chained only when it was moved over from an earlier version
   */
  moved?: boolean
}
/**
 * Ideas beside each other.
 */
export interface IdeaComparison {
  /**
   * The ideas, in the order in which they were named
   */
  items: IdeaView[]
  /**
   * The questions that any of them has answered
   *
   * Items: A question
   */
  fields: {
    /**
     * Full field id
     */
    field: string
    /**
     * Not all have the same answer
     */
    differs: boolean
  }[]
}
/**
 * What to change; what is not named stays as it is.
 */
export interface IdeaEdit {
  /**
   * Answers to set, by section and field; null takes one away. GET /api/templates/{edition}/schema gives their exact shape
   */
  answers?: AnswerChanges
  /**
   * Contact details to set; null takes one away
   */
  contact?: {
    /**
     * Name
     */
    name?: PersonName | null
    /**
     * E-mail address
     */
    email?: Email | null
    /**
     * Telephone number
     */
    phone?: string | null
    /**
     * Organisation
     */
    organisation?: string | null
    /**
     * Function in the organisation
     */
    function?: string | null
    /**
     * Language for letters (BCP 47)
     */
    language?: Language | null
  }
  /**
   * An idea not yet in use, or an existing solution
   */
  track?: 'idea' | 'solution'
  /**
   * Language of the source text
   */
  language?: Language
  origin?: Origin
  /**
   * Edition of the notice on official documents and personal data that was shown
   */
  notice?: Code
  /**
   * True if the edit needs no new translation, such as a misspelling
   */
  minor?: boolean
}
/**
 * One page of ideas.
 */
export interface IdeaList {
  /**
   * Ideas
   */
  items: IdeaSummary[]
  /**
   * Cursor of the next page; null on the last one
   */
  next: string | null
  /**
   * How many match, by filter and value; only when asked for. Counted up to 1,000
   */
  facets?: FacetCounts
  /**
   * How many match in all; only when facets are asked for
   */
  total?: MatchCount
  more?: More
}
/**
 * An idea as lists show it.
 */
export interface IdeaSummary {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change that people can see; the ETag of the idea
   */
  revision: Revision
  /**
   * Reference that people can say on the telephone; given when the idea is sent in
   */
  reference?: Reference
  /**
   * Title; empty when none was given
   */
  title: string
  /**
   * An idea not yet in use, or an existing solution
   */
  track: 'idea' | 'solution'
  /**
   * State in the process definition
   */
  state: Code
  /**
   * Step that it stands on or last stood on; null before the first
   */
  step: Code | null
  /**
   * When it entered its state
   */
  since: Instant
  /**
   * Language of the source text
   */
  language: Language
  /**
   * Where it came from: code from the vocabulary `origin`
   */
  origin: Code
  parties: Parties
  /**
   * The advisor who is responsible; null before it is taken on
   */
  advisor: ActorName | null
  tags: Tags
  /**
   * When it was made
   */
  created: Instant
  /**
   * When it was last changed
   */
  changed: Instant
}
/**
 * A one-time link to choose a password. It is shown this once; earlier ones have stopped working.
 */
export interface Invitation {
  /**
   * Address to give to the person
   */
  url: Url
  /**
   * When it ends
   */
  expires: Instant
}
/**
 * What was said about an item.
 */
export interface ItemNote {
  /**
   * In words; empty when it was taken away
   */
  text: string
}
/**
 * Another label instead of one.
 */
export interface LabelChange {
  /**
   * The label as it is
   */
  from: LabelName
  /**
   * What it is to be called; one that is in use is merged with it. Left out: the label is removed
   */
  to?: LabelName
}
/**
 * The labels in use.
 */
export interface LabelList {
  /**
   * In the order of the alphabet
   *
   * Items: A label
   */
  items: {
    /**
     * The label
     */
    label: LabelName
    /**
     * How many ideas have it
     */
    ideas: MatchCount
  }[]
}
/**
 * What became of the ideas that had the label.
 */
export interface LabelReport {
  /**
   * Ideas that were changed
   */
  changed: number
  /**
   * Ideas that could not be changed
   */
  refused: number
  /**
   * More ideas have it: the same request goes on with them
   */
  more: boolean
}
/**
 * The new private link; the one before has stopped working.
 */
export interface RenewedLink {
  /**
   * The private link of the idea. It is shown this once
   */
  link: PrivateLink
}
/**
 * What became of the texts that were sent to an engine.
 */
export interface MachineReport {
  /**
   * Id of the engine
   */
  engine: string
  /**
   * Done, or waiting for an engine that answers later
   */
  state: 'done' | 'waiting'
  /**
   * How many characters, marks included
   */
  characters: number
  /**
   * What it is likely to cost, in EUR
   */
  cost: number
  report?: TakeInReport
}
/**
 * What became of each text that an agency sent back, and why.
 */
export interface TakeInReport {
  /**
   * Id of the idea
   */
  idea: Id
  /**
   * Reference of the idea, or its id
   */
  reference: string
  /**
   * Language of the translation
   */
  language: Language
  /**
   * Revision of the idea as it is now
   */
  revision: Revision
  /**
   * Id of the history entry, when something was taken in
   */
  entry?: Id
  /**
   * How many texts, by what became of them
   */
  counts: {
    [k: string]: number
  }
  /**
   * Text by text, in the order of the file
   */
  units: UnitOutcome[]
}
/**
 * What became of one text
 */
export interface UnitOutcome {
  /**
   * Id of the text
   */
  unit: string
  /**
   * Where it stands, in the reader’s language
   */
  label: string
  /**
   * What became of it
   */
  outcome:
    | 'taken-in'
    | 'unchanged'
    | 'no-translation'
    | 'incomplete'
    | 'source-moved'
    | 'changed-here'
    | 'not-overwritten'
    | 'codes-lost'
    | 'unknown-unit'
    | 'refused'
    | 'not-in-file'
  /**
   * State that it has now
   */
  state?: 'machine' | 'draft' | 'translated'
  /**
   * The same in words, with the reason
   */
  told: string
  /**
   * What the file says about the text; it is among the comments on it now
   *
   * Items: A note
   */
  notes?: string[]
}
/**
 * Texts to be translated by an engine.
 */
export interface MachineRequest {
  /**
   * Id of the engine; else the usual one
   */
  engine?: string
  /**
   * Only these texts; else all that are missing
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: Id of a text
   */
  units?: string[]
}
/**
 * Who may do what in which state: made from the same rows that decide it.
 */
export interface PermissionMatrix {
  /**
   * Edition of the process
   */
  edition: Code
  /**
   * One row for each state and role
   *
   * Items: A row
   */
  rows: {
    /**
     * State
     */
    state: Code
    /**
     * Role
     */
    role: Code
    /**
     * Moves
     *
     * Items: Move
     */
    moves: Code[]
    /**
     * Acts
     *
     * Items: Act
     */
    acts: Code[]
  }[]
}
/**
 * Who you are here.
 */
export interface Me {
  /**
   * What kind of actor
   */
  kind: 'visitor' | 'submitter' | 'person' | 'machine'
  /**
   * Id of the person, or of the idea of a private link; empty for a visitor
   */
  id: string
  /**
   * Name
   */
  name: string
  roles: Roles
  /**
   * True for a token that may only read
   */
  readOnly?: boolean
}
/**
 * What is to change of a meeting; what is not named stays as it is, null takes away.
 */
export interface MeetingChange {
  /**
   * When it begins; shown in Swedish time
   */
  start?: Instant
  /**
   * Place
   */
  place?: string | null
  /**
   * Address to take part from afar
   */
  link?: WebAddress | null
  /**
   * Registration number (diarienummer) of the minutes
   */
  registration?: string | null
  /**
   * Who led it
   */
  chair?: PersonName | null
  /**
   * Who kept the minutes
   */
  secretary?: PersonName | null
  /**
   * Language that the notes and decisions are written in
   */
  language?: Language
  called?: Called
  present?: Present
  /**
   * `held` closes the meeting; `approved` fixes the minutes; `planned` opens a closed one again
   */
  state?: 'planned' | 'held' | 'approved'
}
/**
 * One page of meetings, the latest first.
 */
export interface MeetingList {
  /**
   * Meetings
   */
  items: MeetingSummary[]
  /**
   * Cursor of the next page; null on the last one
   */
  next: string | null
}
/**
 * A meeting in a list.
 */
export interface MeetingSummary {
  /**
   * Id
   */
  id: Id
  /**
   * Kind of meeting
   */
  kind: 'workgroup'
  /**
   * When it begins; shown in Swedish time
   */
  start: Instant
  /**
   * Place
   */
  place?: string
  /**
   * Address to take part from afar
   */
  link?: WebAddress
  /**
   * Where it stands: `approved` minutes are changed no more
   */
  state: 'planned' | 'held' | 'approved'
  /**
   * How many items it has
   */
  items: number
  /**
   * How many of them are decided
   */
  decided: number
}
/**
 * The files that have been taken in to the memory, the newest first.
 */
export interface MemoryFileList {
  /**
   * The files
   */
  items: MemoryFileView[]
}
/**
 * A file that was taken in
 */
export interface MemoryFileView {
  /**
   * Id, made from its bytes: the same file is taken in once
   */
  id: string
  /**
   * Name of the file
   */
  name: string
  /**
   * Who made the translations, as those who took it in told
   */
  agency?: string
  /**
   * Which languages it translates between
   *
   * @maxItems 100
   *
   * Items: From one language into another
   */
  ways: MemoryWay[]
  added: Stamp
  /**
   * How many of its sentences the memory holds
   */
  sentences: number
  /**
   * True when there are more sentences than `sentences` says, which is 1,000 then
   */
  more?: boolean
}
/**
 * From which language into which
 */
export interface MemoryWay {
  /**
   * Language of the source
   */
  from: Language
  /**
   * Language of the translation
   */
  to: Language
}
/**
 * What making the translation memory anew went through.
 */
export interface MemoryRebuild {
  /**
   * Ideas that were read
   */
  ideas: number
  /**
   * Sentences that the memory holds now
   */
  sentences: number
}
/**
 * What became of the sentences of a file.
 */
export interface MemoryFileReport {
  file: MemoryFile
  /**
   * How many sentences, by what became of them
   */
  counts: {
    [k: string]: number
  }
  /**
   * Those that were refused, in the order of the file; at most a hundred
   *
   * @maxItems 100
   */
  items: MemoryRefusal[]
}
/**
 * A translation memory that was taken in from elsewhere. Its sentences are in the memory under its id, and can be taken out by it.
 */
export interface MemoryFile {
  /**
   * Id, made from its bytes: the same file is taken in once
   */
  id: string
  /**
   * Name of the file
   */
  name: string
  /**
   * Who made the translations, as those who took it in told
   */
  agency?: string
  /**
   * Which languages it translates between
   *
   * @maxItems 100
   *
   * Items: From one language into another
   */
  ways: MemoryWay[]
  added: Stamp
}
/**
 * A unit that was refused
 */
export interface MemoryRefusal {
  /**
   * Its id in the file, else its number
   */
  place: string
  /**
   * Why, in words
   */
  told: string
}
/**
 * What was said between the one who sent in the idea and the staff, newest first.
 */
export interface MessageList {
  /**
   * Messages, newest first
   */
  items: Message[]
  /**
   * Cursor of the next page; null when this is the last one
   */
  next: string | null
}
/**
 * A move of the advisory process, with what it takes (GET /api/ideas/{id}/moves names it).
 */
export interface MoveRequest {
  /**
   * Id of the move
   */
  move: Code
  /**
   * State to go to, where the move leaves a choice
   */
  to?: Code
  /**
   * Why, in words
   */
  note?: Reason
  /**
   * Code from the vocabulary that the move names
   */
  reason?: Code
  /**
   * What was learnt; needed to close
   */
  lesson?: string
  /**
   * When to look again; needed to pause
   */
  reviewDate?: Day
  /**
   * Id of the person to hand over to
   */
  receiver?: Id
  /**
   * What is shared with the receiver
   */
  shared?: string
  /**
   * Id or reference of the idea to merge into
   */
  into?: Id
  /**
   * When to ask next how it went
   */
  followUpDate?: Day
  /**
   * Let it pass an unmet gate that another person has asked to pass
   */
  override?: boolean
}
/**
 * What you can do with the idea now.
 */
export interface PossibleMoves {
  /**
   * Raised by every change that people can see; the ETag of the idea
   */
  revision: Revision
  /**
   * Moves
   *
   * Items: A move that you may do
   */
  moves: {
    /**
     * Id of the move
     */
    move: Code
    /**
     * What it is called, in the reader’s language
     */
    label: string
    /**
     * State that it leads to
     */
    to: Code
    /**
     * What that state is called
     */
    toLabel: string
    /**
     * Codes of the reasons that lead this way, where they decide it
     *
     * Items: Code
     */
    reasons?: Code[]
    /**
     * The gate on the way
     */
    gate?: {
      /**
       * Id of the gate
       */
      id: Code
      /**
       * Requirements that are met
       */
      met: number
      /**
       * Requirements that count
       */
      of: number
      /**
       * Whether a second person can let the idea pass though it is not met
       */
      override: boolean
    }
    /**
     * What it takes
     *
     * Items: One input
     */
    inputs: {
      /**
       * Name
       */
      name: string
      /**
       * Type
       */
      type: string
      /**
       * Vocabulary of a code
       */
      vocabulary?: string
      /**
       * Codes that may not be given here
       *
       * Items: Code
       */
      not?: string[]
      /**
       * Must be given
       */
      required?: boolean
    }[]
  }[]
  /**
   * Other things that you may do
   *
   * Items: Id of an act
   */
  acts: Code[]
}
/**
 * Advice as it was given.
 */
export interface NewAdvice {
  /**
   * The day it was given (calendar date)
   */
  date: Day
  /**
   * Code of the kind of advice, from the vocabulary `adviceKind`
   */
  kind: Code
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
  due?: Day
  /**
   * Who sees it
   */
  visibility: 'team' | 'submitter'
  /**
   * Ids of colleagues who are to be notified of it
   *
   * @maxItems 30
   */
  mentions?: Id[]
}
/**
 * An item to be put on a meeting’s agenda: an idea, or a title.
 */
export interface NewAgendaItem {
  /**
   * Id or reference of the idea
   */
  idea?: Id
  /**
   * Title of an item without an idea
   */
  title?: string
  /**
   * What you propose that the meeting decides about the idea
   */
  proposal?: string
  /**
   * Language of the proposal; else that of the request
   */
  language?: Language
}
/**
 * A consent to be asked for, or that was given.
 */
export interface NewConsent {
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
}
/**
 * A decision to be recorded, and carried through on the idea as far as the process lets you.
 */
export interface NewDecision {
  /**
   * Kind: somebody takes the idea on, it is handed over, a requirement of a gate is met (`yes`) or is not (`no`), it is postponed to the next meeting, or something else
   */
  kind: 'take-on' | 'hand-over' | 'yes' | 'no' | 'postponed' | 'other'
  /**
   * Id of the requirement that was decided, for `yes` and `no`
   */
  requirement?: Code
  /**
   * Id of the advisor who takes the idea on, or whom it is handed over to
   */
  person?: Id
  /**
   * What is shared with whom it is handed over to
   */
  shared?: string
  /**
   * The decision in words
   */
  words?: string
  /**
   * Who does it, when it is somebody else than the person
   */
  who?: string
  /**
   * By when (calendar date)
   */
  due?: Day
}
/**
 * Several cases handed to one receiver.
 */
export interface NewDeliveries {
  /**
   * References of the cases
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: Reference; part of the address
   */
  references: Reference[]
  /**
   * When it was handed over (calendar date)
   */
  date?: string
  /**
   * Who received it
   */
  organisation: string
  /**
   * Country of the receiver
   */
  country: Country
  /**
   * Function at the receiver, not a person
   */
  function?: string
  /**
   * Language that was handed over
   */
  language?: Language
  /**
   * What was handed over
   */
  format:
    | 'page'
    | 'pdf'
    | 'docx'
    | 'html'
    | 'markdown'
    | 'json'
    | 'json-ld'
    | 'epub'
    | 'csv'
    | 'xlsx'
    | 'zip'
    | 'print'
    | 'talk'
  /**
   * More
   */
  note?: Note
  /**
   * Only recorded, or downloaded for the receiver; with an address it is sent
   */
  way?: 'recorded' | 'downloaded'
}
/**
 * A case that was handed, or is to be sent, to a named receiver.
 */
export interface NewDelivery {
  /**
   * When it was handed over (calendar date)
   */
  date?: string
  /**
   * Who received it
   */
  organisation: string
  /**
   * Country of the receiver
   */
  country: Country
  /**
   * Function at the receiver, not a person
   */
  function?: string
  /**
   * Number of the edition
   */
  edition?: number
  /**
   * Language that was handed over
   */
  language?: Language
  /**
   * What was handed over
   */
  format:
    | 'page'
    | 'pdf'
    | 'docx'
    | 'html'
    | 'markdown'
    | 'json'
    | 'json-ld'
    | 'epub'
    | 'csv'
    | 'xlsx'
    | 'zip'
    | 'print'
    | 'talk'
  /**
   * More
   */
  note?: Note
  /**
   * Address that a link to the case is sent to; it is not kept
   */
  email?: Email
  /**
   * Only recorded, or downloaded for the receiver; with an address it is sent
   */
  way?: 'recorded' | 'downloaded'
}
/**
 * A file to attach.
 */
export interface NewFile {
  /**
   * Its name
   */
  name: string
  /**
   * Its content, base64
   */
  content: string
}
/**
 * An idea to be kept as a draft. Nothing but the track is required until it is sent in.
 */
export interface NewIdea {
  /**
   * An idea not yet in use, or an existing solution
   */
  track: 'idea' | 'solution'
  /**
   * Language of the source text
   */
  language?: Language
  origin?: Origin
  parties?: Parties
  /**
   * Answers to set, by section and field; null takes one away. GET /api/templates/{edition}/schema gives their exact shape
   */
  answers?: AnswerChanges
  contact?: Contact
  /**
   * Edition of the notice on official documents and personal data that was shown
   */
  notice?: Code
}
/**
 * A meeting to be planned.
 */
export interface NewMeeting {
  /**
   * When it begins; shown in Swedish time
   */
  start: Instant
  /**
   * Place
   */
  place?: string
  /**
   * Address to take part from afar
   */
  link?: WebAddress
  /**
   * Kind of meeting
   */
  kind?: 'workgroup'
  /**
   * Language that the notes and decisions are written in
   */
  language?: Language
  called?: Called
  /**
   * False: begin with an empty agenda; else what waits is put on it (`proposeAgenda`)
   */
  agenda?: boolean
}
/**
 * Something to say.
 */
export interface NewMessage {
  /**
   * What was said
   */
  text: string
}
/**
 * What a party has done for one of its commitments.
 */
export interface NewPartyNote {
  /**
   * Which commitment: code from the vocabulary `commitment`
   */
  commitment: Code
  /**
   * The day on which it was done (calendar date)
   */
  date: string
  /**
   * What was done
   */
  text: string
  /**
   * Language of the text; else the one of the request
   */
  language?: Language
  /**
   * Where more can be read
   */
  link?: WebAddress
}
/**
 * A party to be added.
 */
export interface NewParty {
  /**
   * Id; made for you when you give none
   */
  id?: Code
  /**
   * Kind of party
   */
  kind:
    'coordinator' | 'municipality' | 'association' | 'coompanion' | 'university' | 'business' | 'county-board'
  name: Name
  /**
   * Municipality code (a string: some begin with 0)
   */
  municipality?: Municipality
  agreement?: Agreement
  /**
   * False when it has left the partnership
   */
  active?: boolean
}
/**
 * The password that you choose.
 */
export interface NewPassword {
  /**
   * At least 12 characters; a few words are better than signs
   */
  password: string
  /**
   * Name
   */
  name?: PersonName
  /**
   * E-mail address, in lower case; used to sign in
   */
  email?: Email
  /**
   * Whether the person's tokens go on working; they are revoked without it
   */
  keepTokens?: boolean
}
/**
 * Someone to be added. An invitation lets them choose a password.
 */
export interface NewPerson {
  /**
   * Id; made for you when you give none
   */
  id?: Code
  /**
   * Name
   */
  name: PersonName
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: Email
  /**
   * Language for letters and pages
   */
  language?: Language
  roles: Roles
}
/**
 * A picture to upload.
 */
export interface NewPicture {
  /**
   * Name of its file
   */
  name: string
  /**
   * JPEG, PNG or WebP, base64
   */
  content: string
  details?: PictureDetails
}
/**
 * What is said about a picture.
 */
export interface PictureDetails {
  /**
   * Alternative text by language: what the picture shows, for those who do not see it
   */
  alt: {
    /**
     * Alternative text
     */
    [k: string]: string
  }
  /**
   * Who made the picture
   */
  credit?: string
  /**
   * Licence of the picture
   */
  licence?: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * Whether anybody in the picture can be recognised
   */
  people?: 'none' | 'recognisable'
  /**
   * Consent of those who can be recognised
   */
  consent?: {
    /**
     * Who has given it, and where it is kept
     */
    from: string
    /**
     * When it was given
     */
    on: Day
  }
}
/**
 * What you propose that the next meeting decides about the idea.
 */
export interface NewProposal {
  /**
   * The proposal
   */
  text: string
  /**
   * Language that it is written in; else that of the request
   */
  language?: Language
}
/**
 * A question about a case.
 */
export interface NewReaderRequest {
  /**
   * Name of the reader
   */
  name?: PersonName
  /**
   * Organisation
   */
  organisation?: string
  /**
   * Country
   */
  country: Country
  /**
   * Where the answer goes
   */
  email: Email
  /**
   * What was asked
   */
  question: string
  /**
   * That the notice on personal data was read; a question is not taken without
   */
  notice: true
}
/**
 * A view to be saved.
 */
export interface NewSavedView {
  /**
   * What it is called
   */
  name: string
  /**
   * As in the list of ideas
   */
  filter: IdeaQuery
  /**
   * All staff see it; no unless said
   */
  shared?: boolean
}
/**
 * A term to be added.
 */
export interface NewTerm {
  /**
   * The Swedish term, in its basic form
   */
  sv: TermWord
  svAlso?: SvAlso
  /**
   * The agreed English term
   */
  en: TermWord
  enAlso?: EnAlso
  /**
   * What explains it to foreign readers, in brackets at the first mention
   */
  gloss?: TermWord
  forbidden?: Forbidden
  /**
   * When to use what
   */
  note?: string
  /**
   * False as long as nobody has checked it against a source
   */
  checked?: boolean
}
/**
 * A token for a machine that works in your name.
 */
export interface NewToken {
  /**
   * What it is for
   */
  label: string
  /**
   * What it may do
   *
   * @minItems 1
   *
   * Items: Scope
   */
  scopes: ('read' | 'write')[]
  /**
   * Days until it ends
   */
  days: number
}
/**
 * That somebody has taken up a solution.
 */
export interface NewUptake {
  /**
   * The organisation that took it up
   */
  who: string
  /**
   * Country
   */
  country: Country
  /**
   * Code of the municipality in Sweden
   */
  municipality?: Municipality
  /**
   * Place
   */
  place?: string
  /**
   * Since which year
   */
  year?: number
  /**
   * What was adapted, in the words of whoever told it
   */
  adapted?: string
  /**
   * Language of those words
   */
  language?: Language
  /**
   * Page about it
   */
  link?: WebAddress
}
/**
 * An edition of the notice that is shown before an idea is sent in, or of the privacy notice.
 */
export interface Notice1 {
  /**
   * Scheme of a vocabulary, or edition
   */
  edition: string
  /**
   * Whether it is shown now
   */
  isCurrent: boolean
  /**
   * Language of the text (BCP 47)
   */
  language: string
  /**
   * Markdown
   */
  text: string
}
/**
 * What has happened that concerns you, the newest first.
 */
export interface NotificationList {
  /**
   * One page
   */
  items: NotificationView[]
  /**
   * Where the next page begins; null at the end
   */
  next: string | null
  /**
   * How many you have not seen; 1,000 stands for more as well
   */
  unseen: number
}
/**
 * Something that has happened and concerns you.
 */
export interface NotificationView {
  /**
   * Id, made of the event and the person
   */
  id: Id
  /**
   * What happened
   */
  event:
    | 'assigned'
    | 'unassigned'
    | 'new'
    | 'held'
    | 'withdrawn'
    | 'changed'
    | 'attached'
    | 'message'
    | 'reminder'
    | 'offered'
    | 'accepted'
    | 'declined'
    | 'lapsed'
    | 'override-asked'
    | 'override-answered'
    | 'not-carried-out'
    | 'question'
    | 'use-reported'
    | 'review-due'
    | 'agreed-due'
    | 'follow-up-due'
    | 'mentioned'
  /**
   * Kind of event, as your account chooses e-mail by it
   */
  kind: 'responsibility' | 'queue' | 'moderation' | 'owner' | 'decisions' | 'readers' | 'dates' | 'mentions'
  /**
   * Id of the idea it is about
   */
  idea: Id
  /**
   * Reference of the idea, once it has one
   */
  reference?: string
  /**
   * Title of the idea as it was then
   */
  title: string
  /**
   * Language of the title
   */
  language?: Language
  by?: ActorName
  /**
   * When it happened
   */
  at: Instant
  /**
   * The day that has come, or until which an answer is asked for
   */
  day?: Day
  /**
   * Whether you have opened it or marked it as seen
   */
  isSeen: boolean
}
/**
 * What you have seen.
 */
export interface NotificationsSeen {
  /**
   * Id of the one that you have seen; without it, all
   */
  notification?: Id
}
/**
 * Effects that wait or were given up.
 */
export interface OutboxList {
  /**
   * Effects
   *
   * Items: An effect
   */
  items: {
    /**
     * Id of the idea
     */
    idea: Id
    /**
     * Reference that people can say on the telephone; given when the idea is sent in
     */
    reference?: Reference
    /**
     * Id of the effect
     */
    item: Id
    /**
     * What is to be done
     */
    kind:
      | 'mail'
      | 'case-edition'
      | 'case-withdrawal'
      | 'case-pictures'
      | 'merge-link'
      | 'memory'
      | 'spread'
      | 'notification'
    /**
     * How many times it has been tried
     */
    attempts: number
    /**
     * Not to be tried before
     */
    due: Instant
    /**
     * Why the last try failed
     */
    error?: string
    /**
     * True when it is given up
     */
    failed: boolean
  }[]
  /**
   * Cursor of the next page; null on the last one
   */
  next: string | null
}
/**
 * A wish to pass a gate that is not met. A second person then does the move.
 */
export interface OverrideRequest {
  /**
   * Id of the move
   */
  move: Code
  /**
   * State that it leads to
   */
  to?: Code
  /**
   * Why
   */
  reason: string
}
/**
 * The party as it is to be; what is not named goes away.
 */
export interface PartyChange {
  /**
   * Kind of party
   */
  kind:
    'coordinator' | 'municipality' | 'association' | 'coompanion' | 'university' | 'business' | 'county-board'
  name: Name
  /**
   * Municipality code (a string: some begin with 0)
   */
  municipality?: Municipality
  agreement?: Agreement
  /**
   * False when it has left the partnership
   */
  active: boolean
}
/**
 * A party with its agreement, who its contact persons are, and what has left a trace of each commitment.
 */
export interface PartyCommitments {
  party: PartyView
  /**
   * Whether the agreement is in force today
   */
  state: 'none' | 'coming' | 'in-force' | 'over'
  /**
   * Contact persons, by name
   *
   * Items: A contact person
   */
  contacts: {
    /**
     * Id of the person
     */
    id: Id
    /**
     * Name
     */
    name: string
  }[]
  /**
   * Commitments, in the order of the agreement
   *
   * Items: A commitment
   */
  commitments: {
    /**
     * Code from the vocabulary `commitment`
     */
    code: Code
    /**
     * The commitment in a few words, in the language of the answer
     */
    label: string
    /**
     * The commitment as the agreement puts it, in the language of the answer
     */
    text: string
    /**
     * How many traces there are, each sort counted up to 1,000; 0: none. What was struck out does not count
     */
    count: number
    /**
     * The latest of them that has a date
     */
    last?: string
    traces: Traces
  }[]
}
/**
 * One thing that shows that a party keeps a commitment.
 */
export interface PartyTrace {
  /**
   * What it is: an idea that was channelled, ideas that the party’s advisors are responsible for, a meeting attended, a contact person, the responsible official or political body, or a note by hand
   */
  kind: 'idea' | 'advised' | 'meeting' | 'contact' | 'official' | 'political-body' | 'note'
  /**
   * Id of what it is, where it has one
   */
  id?: Id
  /**
   * When: a calendar date, or a time (RFC 3339, UTC); absent for what simply is so
   */
  date?: string
  /**
   * What it is called, or what was written; empty for a number or a meeting
   */
  text: string
  /**
   * Reference of the idea
   */
  reference?: Reference
  /**
   * Language of the text, where it is somebody’s own (BCP 47)
   */
  language?: string
  /**
   * How many, where they are not told one by one
   */
  number?: number
  /**
   * Where more can be read
   */
  link?: WebAddress
  /**
   * Who recorded it
   */
  by?: string
  struck?: Struck
}
/**
 * Who struck it out, when and why; it no longer counts
 */
export interface Struck {
  by: ActorName
  /**
   * When
   */
  at: Instant
  /**
   * Why
   */
  reason: string
}
/**
 * Parties to the partnership.
 */
export interface PartyList {
  /**
   * Parties
   */
  items: PartyView[]
}
/**
 * What a party has done for one of its commitments, recorded by hand.
 */
export interface PartyNoteView {
  /**
   * Id
   */
  id: Id
  /**
   * Id of the party
   */
  party: Id
  /**
   * Which commitment: code from the vocabulary `commitment`
   */
  commitment: Code
  /**
   * The day on which it was done (calendar date)
   */
  date: string
  /**
   * What was done
   */
  text: string
  /**
   * Language of the text
   */
  language: Language
  /**
   * Where more can be read
   */
  link?: WebAddress
  struck?: Struck
  created: Stamp
}
/**
 * A new password, in place of the present one.
 */
export interface PasswordChange {
  /**
   * Password
   */
  current: string
  /**
   * At least 12 characters; a few words are better than signs
   */
  password: string
  /**
   * Whether the person's tokens go on working; they are revoked without it
   */
  keepTokens?: boolean
}
/**
 * The person as they are to be.
 */
export interface PersonChange {
  /**
   * Name
   */
  name: PersonName
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: Email
  /**
   * Language for letters and pages
   */
  language: Language
  roles: Roles
  /**
   * False: cannot sign in
   */
  active: boolean
}
/**
 * People who can sign in.
 */
export interface PersonList {
  /**
   * People
   */
  items: PersonView[]
  /**
   * Cursor of the next page; null on the last one
   */
  next: string | null
}
/**
 * Someone who can sign in.
 */
export interface PersonView {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: Revision
  /**
   * Name
   */
  name: PersonName
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: Email
  /**
   * Language for letters and pages
   */
  language: Language
  roles: Roles
  /**
   * False: cannot sign in
   */
  active: boolean
  /**
   * False until a password is chosen
   */
  hasPassword: boolean
}
/**
 * Pictures of an idea.
 */
export interface PictureList {
  /**
   * Pictures in the order of the case
   */
  items: PictureView[]
}
/**
 * A picture of an idea, and what it lacks before it can be published.
 */
export interface PictureView {
  picture: Picture
  /**
   * What is missing, the alternative text in each language of the pages; empty when it is ready to be published
   *
   * Items: One thing that is missing
   */
  missing: {
    /**
     * What is missing
     */
    what: 'alt' | 'credit' | 'licence' | 'people' | 'consent'
    /**
     * Language that the alternative text is missing in
     */
    language?: Language
  }[]
}
/**
 * Who has taken up the solution of a case.
 */
export interface PublicUptakes {
  /**
   * Uptakes, the latest first; what the owner told comes last
   */
  items: PublicUptake[]
}
/**
 * Somebody has taken up a solution, as it is shown to the public.
 */
export interface PublicUptake {
  /**
   * Id; `owner-…` for what stands in the case itself
   */
  id: Id
  /**
   * Told by a reader, by the staff, or by the owner of the solution in the case itself
   */
  source: 'reader' | 'staff' | 'owner'
  /**
   * When it was told
   */
  at?: Instant
  /**
   * The organisation that took it up
   */
  who: string
  /**
   * Country
   */
  country?: Country
  /**
   * Code of the municipality in Sweden
   */
  municipality?: Municipality
  /**
   * Place; for what the owner told, as it stands in the case
   */
  place?: string
  /**
   * Since which year
   */
  year?: number
  /**
   * What was adapted, in the words of whoever told it
   */
  adapted?: string
  /**
   * Language of those words
   */
  language?: Language
  /**
   * Page about it
   */
  link?: WebAddress
}
/**
 * Published editions of the case.
 */
export interface Publications1 {
  /**
   * Editions, oldest first
   */
  items: Publication[]
  /**
   * Lasting address of the case
   */
  url?: Url
}
/**
 * That it has come in.
 */
export interface Received {
  /**
   * Reference; part of the address
   */
  reference: Reference
  /**
   * When it came in
   */
  at: Instant
  /**
   * What happens next
   */
  next: string
}
/**
 * Which year.
 */
export interface ReportQuery {
  /**
   * Year of the report; the current one unless given
   */
  year?: number
}
/**
 * What one year came to.
 */
export interface YearReport {
  /**
   * Year
   */
  year: number
  /**
   * When it was counted
   */
  at: Instant
  /**
   * How many there were of what is listed; at most 1,000 of each are listed
   */
  totals: {
    /**
     * Cases published for the first time that year
     */
    published: number
    /**
     * Cases withdrawn that year
     */
    withdrawn: number
    /**
     * Uses registered that year
     */
    uptakes: number
  }
  /**
   * Cases published for the first time that year
   *
   * Items: A case
   */
  published: {
    /**
     * Reference; part of the address
     */
    reference: Reference
    /**
     * Title, in English where there is one
     */
    title: string
    /**
     * Language of the title
     */
    language?: Language
    /**
     * Number of the edition
     */
    edition: number
    /**
     * When
     */
    at: Instant
    /**
     * Whether it was there in English that year
     */
    english: boolean
    /**
     * Evidence level, 1–5, or `none` where none is given
     */
    evidence: string
  }[]
  /**
   * How many of those were there in English that year
   */
  english: number
  /**
   * Editions published that year, also of older cases
   */
  editions: number
  /**
   * Cases withdrawn that year
   *
   * Items: A case
   */
  withdrawn: {
    /**
     * Reference; part of the address
     */
    reference: Reference
    /**
     * Title, in English where there is one
     */
    title: string
    /**
     * Language of the title
     */
    language?: Language
    /**
     * When
     */
    at: Instant
  }[]
  /**
   * Whom cases were handed to that year
   *
   * Items: A receiver
   */
  deliveries: {
    /**
     * Who received it
     */
    organisation: string
    /**
     * Country of the receiver
     */
    country: Country
    /**
     * Function at the receiver, not a person
     */
    function?: string
    /**
     * When it was handed over (calendar date)
     */
    date: string
    /**
     * What was handed over
     */
    format:
      | 'page'
      | 'pdf'
      | 'docx'
      | 'html'
      | 'markdown'
      | 'json'
      | 'json-ld'
      | 'epub'
      | 'csv'
      | 'xlsx'
      | 'zip'
      | 'print'
      | 'talk'
    /**
     * Language that was handed over
     */
    language: Language
    /**
     * Only recorded, downloaded for the receiver, or sent as a link by mail
     */
    way: 'recorded' | 'downloaded' | 'sent'
    /**
     * References of the cases
     *
     * Items: Reference; part of the address
     */
    cases: Reference[]
  }[]
  /**
   * How many times an English case was handed over
   */
  delivered: number
  /**
   * What readers asked that year
   */
  requests: {
    /**
     * How many questions came; spam is left out
     */
    asked: number
    /**
     * How many of those have been answered
     */
    answered: number
    /**
     * How many of those wait still
     */
    open: number
    /**
     * By country
     */
    countries: Counts
    /**
     * Median of days from question to first answer; null when none is answered
     */
    medianDays: number | null
  }
  /**
   * Uptakes told that year
   *
   * Items: An uptake
   */
  uptakes: {
    /**
     * Reference; part of the address
     */
    reference: Reference
    /**
     * Title of the case
     */
    title: string
    /**
     * Language of the title
     */
    language?: Language
    /**
     * The organisation that took it up
     */
    who: string
    /**
     * Country
     */
    country: Country
    /**
     * Place
     */
    place?: string
    /**
     * Code of the municipality in Sweden
     */
    municipality?: Municipality
    /**
     * Since which year
     */
    year?: number
    /**
     * Who told it
     */
    source: 'reader' | 'staff'
  }[]
  /**
   * All ideas that were sent in, as they stand now, and those that began that year
   */
  ideas: {
    /**
     * All ideas
     */
    all: IdeaCounts
    /**
     * Ideas that began that year
     */
    begun: IdeaCounts
  }
  /**
   * Evaluation methods in use, by evidence level (indicators 4 and 5)
   *
   * Items: One evidence level
   */
  evaluation: {
    /**
     * Evidence level, 1–5, or `none` where none is given
     */
    level: string
    /**
     * Ideas with this level
     */
    ideas: number
    /**
     * Of those, ideas that have been evaluated
     */
    evaluated: number
    /**
     * Of those, evaluated by somebody independent
     */
    independent: number
  }[]
}
/**
 * How many, by code
 */
export interface Counts {
  /**
   * How many
   */
  [k: string]: number
}
/**
 * How many ideas, all together and by what they are
 */
export interface IdeaCounts {
  /**
   * How many
   */
  total: number
  /**
   * By step
   */
  step: Counts
  /**
   * By municipality; one idea may name several
   */
  municipality: Counts
  /**
   * By societal challenge; one idea may name several
   */
  challenge: Counts
  /**
   * By where it came from
   */
  origin: Counts
  /**
   * By party; one idea may have several
   */
  party: Counts
}
/**
 * What is to become of a reader’s question.
 */
export interface RequestDecision {
  /**
   * Answer by mail; close without an answer or after it; let through what was held back as spam, or put it away; erase what is known of the reader
   */
  decision: 'answer' | 'close' | 'let-through' | 'discard' | 'erase'
  /**
   * The answer, or why it is closed
   */
  text?: string
}
/**
 * What readers have asked about a case.
 */
export interface ReaderRequestList {
  /**
   * Requests, the oldest first
   */
  items: ReaderRequest[]
}
/**
 * A reader’s question about a published case. What is known of the reader can be erased; when and from which country it came stays, so that it can be counted.
 */
export interface ReaderRequest {
  /**
   * Id
   */
  id: Id
  /**
   * When it was asked
   */
  at: Instant
  /**
   * Held back as spam, waiting for an answer, answered, closed, or put away as spam
   */
  state: 'held' | 'open' | 'answered' | 'closed' | 'discarded'
  /**
   * Language of the reader
   */
  language: Language
  /**
   * Country
   */
  country: Country
  /**
   * Number of the edition
   */
  edition: number
  /**
   * Name of the reader
   */
  name?: PersonName
  /**
   * Organisation
   */
  organisation?: string
  /**
   * Where the answer goes
   */
  email?: Email
  /**
   * What was asked
   */
  question?: string
  signals?: Signals
  /**
   * Answers, the oldest first
   *
   * @maxItems 100
   *
   * Items: An answer that was sent
   */
  answers: {
    /**
     * When
     */
    at: Instant
    by: ActorName
    /**
     * The answer; gone when the request was erased
     */
    text?: string
  }[]
  /**
   * Who closed it, and why
   */
  closed?: StampedNote
  /**
   * That what was known of the reader was erased
   */
  erased?: Stamp
}
/**
 * Your own saved views, and those that are shared.
 */
export interface SavedViewList {
  /**
   * By name
   */
  items: SavedViewShown[]
}
/**
 * A saved view.
 */
export interface SavedViewShown {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: number
  /**
   * What it is called
   */
  name: string
  /**
   * As in the list of ideas
   */
  filter: IdeaQuery
  /**
   * All staff see it
   */
  shared: boolean
  /**
   * You saved it
   */
  mine: boolean
}
/**
 * What to search for.
 */
export interface SearchQuery {
  /**
   * What was typed so far: words, a number, or the name, e-mail address or telephone number of a submitter
   */
  q?: string
  /**
   * Most of each kind
   */
  limit?: number
}
/**
 * What a search over everything found.
 */
export interface SearchAnswer {
  /**
   * Ideas first, then cases, parties, people and terms
   */
  items: SearchHit[]
}
/**
 * Something that a search found.
 */
export interface SearchHit {
  /**
   * What it is
   */
  kind: 'idea' | 'case' | 'party' | 'person' | 'term'
  /**
   * Its id
   */
  id: Id
  /**
   * Its title or name
   */
  title: string
  /**
   * Language of the title (BCP 47), where it is somebody’s own text
   */
  language?: string
  /**
   * What tells it from others of the same name
   */
  detail?: string
  /**
   * Its page on this site
   */
  address: string
}
/**
 * Where you are signed in, the latest first.
 */
export interface SessionList {
  /**
   * Sessions
   */
  items: SessionView[]
}
/**
 * A place where you are signed in.
 */
export interface SessionView {
  /**
   * Id of the session, to end it by
   */
  id: string
  /**
   * Browser and system, as far as they say
   */
  label?: string
  /**
   * When you signed in
   */
  created: Instant
  /**
   * When it ends by itself
   */
  expires: Instant
  /**
   * True for the one that asks
   */
  isThis: boolean
}
/**
 * E-mail address and password.
 */
export interface SignIn {
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: Email
  /**
   * Password
   */
  password: string
}
/**
 * Translations that a second person has read against their source.
 */
export interface SignOffRequest {
  /**
   * Unit ids
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: Unit id
   */
  units: string[]
}
/**
 * Ideas that may be the same as one.
 */
export interface SimilarIdeas {
  /**
   * The likest first
   *
   * Items: An idea
   */
  items: {
    /**
     * Id
     */
    id: Id
    /**
     * Reference
     */
    reference?: Reference
    /**
     * Title
     */
    title: string
    /**
     * State
     */
    state: Code
    /**
     * What they have in common: words of the title, words of the text, the owner
     *
     * Items: What
     */
    why: ('title' | 'text' | 'owner')[]
  }[]
}
/**
 * Which uptakes to list.
 */
export interface SpreadQuery {
  /**
   * Only in these countries
   *
   * @maxItems 50
   *
   * Items: Country
   */
  country?: Country[]
  /**
   * Only in these municipalities
   *
   * @maxItems 50
   *
   * Items: Code of the municipality in Sweden
   */
  municipality?: string[]
  /**
   * Only of these cases
   *
   * @maxItems 50
   *
   * Items: Reference; part of the address
   */
  case?: Reference[]
  /**
   * Cursor of the page before (`next`)
   */
  after?: string
  /**
   * Most items of a page
   */
  limit?: number
}
/**
 * Questions to answer, and uptakes to look at.
 */
export interface SpreadWaiting {
  /**
   * Ideas with something that waits, the one that has waited longest first
   *
   * Items: An idea
   */
  items: {
    /**
     * Id
     */
    idea: Id
    /**
     * Reference that people can say on the telephone; given when the idea is sent in
     */
    reference: Reference
    /**
     * Title
     */
    title: string
    /**
     * Requests that are open or held back
     */
    requests: ReaderRequest[]
    /**
     * Uptakes that nobody has looked at
     */
    uptakes: Uptake[]
    /**
     * Language of the source text
     */
    language: Language
  }[]
}
/**
 * Somebody has taken up a solution. Told by a reader it is shown when staff have looked at it; told by staff it is shown at once.
 */
export interface Uptake {
  /**
   * Id
   */
  id: Id
  /**
   * Told and not yet looked at, shown, refused, or struck after it was shown
   */
  state: 'told' | 'shown' | 'refused' | 'struck'
  /**
   * Who told it
   */
  source: 'reader' | 'staff'
  /**
   * When it was told
   */
  at: Instant
  by: ActorName
  /**
   * The organisation that took it up
   */
  who: string
  /**
   * Country
   */
  country: Country
  /**
   * Code of the municipality in Sweden
   */
  municipality?: Municipality
  /**
   * Place
   */
  place?: string
  /**
   * Since which year
   */
  year?: number
  /**
   * What was adapted, in the words of whoever told it
   */
  adapted?: string
  /**
   * Language of those words
   */
  language?: Language
  /**
   * Page about it
   */
  link?: WebAddress
  /**
   * The reader who told it; for the staff alone
   */
  teller?: {
    /**
     * Name
     */
    name?: PersonName
    /**
     * Address
     */
    email?: Email
  }
  signals?: Signals
  /**
   * Who decided last, and why
   */
  decided?: StampedNote
}
/**
 * Cases that have been taken up, and by whom.
 */
export interface Spread {
  /**
   * Cases, the one last told of first
   *
   * Items: A case
   */
  items: {
    /**
     * Reference; part of the address
     */
    reference: Reference
    /**
     * Title
     */
    title: string
    /**
     * Language of the title
     */
    language?: Language
    /**
     * Address of the case
     */
    url: string
    /**
     * Uptakes that match what was asked for
     */
    uptakes: PublicUptake[]
  }[]
  /**
   * Cursor of the next page, or null
   */
  next: string | null
  /**
   * How many cases have been taken up in each country
   */
  countries: Counts
  /**
   * How many cases have been taken up in each municipality in Sweden
   */
  municipalities: Counts
}
/**
 * Where the idea stands, in words for the one who sent it in.
 */
export interface PublicStatus {
  /**
   * Reference that people can say on the telephone; given when the idea is sent in
   */
  reference?: Reference
  /**
   * Where it stands
   */
  label: string
  /**
   * What happens next
   */
  next: string
  /**
   * How long it usually takes; empty when nothing is waited for
   */
  time: string
}
/**
 * Why a note is struck out.
 */
export interface StrikeOut {
  /**
   * Why
   */
  reason: string
}
/**
 * What became of a bundle of files.
 */
export interface TakeInReports {
  /**
   * Idea by idea
   */
  reports: TakeInReport[]
  /**
   * Files that could not be taken in at all
   */
  failed: FailedFile[]
}
/**
 * A file, and why not
 */
export interface FailedFile {
  /**
   * Name of the file
   */
  file: string
  /**
   * Why, in the reader’s language
   */
  told: string
}
/**
 * A term as it shall be; what is not named goes away. One that is not active is retired: neither marked nor asked for any more.
 */
export interface TermChange {
  /**
   * The Swedish term, in its basic form
   */
  sv: TermWord
  svAlso?: SvAlso
  /**
   * The agreed English term
   */
  en: TermWord
  enAlso?: EnAlso
  /**
   * What explains it to foreign readers, in brackets at the first mention
   */
  gloss?: TermWord
  forbidden?: Forbidden
  /**
   * When to use what
   */
  note?: string
  /**
   * False as long as nobody has checked it against a source
   */
  checked?: boolean
  /**
   * False once it is retired
   */
  active: boolean
}
/**
 * The agreed terms, by their Swedish.
 */
export interface TermList {
  /**
   * Terms
   */
  items: TermView[]
}
/**
 * What became of each term of a file.
 */
export interface TermFileReport {
  /**
   * How many terms, by what became of them
   */
  counts: {
    [k: string]: number
  }
  /**
   * Term by term, in the order of the file
   */
  items: TermOutcome[]
}
/**
 * What became of one term
 */
export interface TermOutcome {
  /**
   * The term, or where it stands in the file
   */
  term: string
  /**
   * What became of it
   */
  outcome: 'added' | 'changed' | 'unchanged' | 'refused'
  /**
   * The same in words, with the reason
   */
  told: string
}
/**
 * Your tokens.
 */
export interface TokenList {
  /**
   * Tokens
   */
  items: Token[]
}
/**
 * A machine’s token.
 */
export interface Token {
  /**
   * Id of the token, to revoke it by
   */
  id: string
  /**
   * What a token is for; browser and system of a session
   */
  label: string
  scopes: Scopes
  /**
   * When it ends
   */
  expires: Instant
  /**
   * When it was made
   */
  created: Instant
}
/**
 * That somebody has taken up a solution, as a reader tells it.
 */
export interface ToldUptake {
  /**
   * The organisation that took it up
   */
  who: string
  /**
   * Country
   */
  country: Country
  /**
   * Code of the municipality in Sweden
   */
  municipality?: Municipality
  /**
   * Place
   */
  place?: string
  /**
   * Since which year
   */
  year?: number
  /**
   * What was adapted, in the words of whoever told it
   */
  adapted?: string
  /**
   * Language of those words
   */
  language?: Language
  /**
   * Page about it
   */
  link?: WebAddress
  /**
   * Name of whoever tells it; not shown
   */
  name?: PersonName
  /**
   * Address for questions; not shown
   */
  email?: Email
  /**
   * That the notice on personal data was read; a question is not taken without
   */
  notice: true
}
/**
 * The translation into one language, text by text beside its source.
 */
export interface Translation {
  /**
   * Raised by every change that people can see; the ETag of the idea
   */
  revision: Revision
  /**
   * Language
   */
  language: Language
  /**
   * Units by state
   */
  counts: TranslationCounts
  /**
   * Required units that are not signed off
   *
   * Items: Unit id
   */
  unsigned: string[]
  /**
   * Units, in the order of the template
   *
   * Items: A unit
   */
  units: {
    /**
     * Unit id: the field, or row and column in it
     */
    id: string
    /**
     * Full id of the field
     */
    field: string
    /**
     * What the field is called, in the reader’s language
     */
    label: string
    /**
     * The source text
     */
    source: string
    /**
     * Where it stands
     */
    state: 'missing' | 'machine' | 'draft' | 'translated' | 'reviewed' | 'outdated'
    /**
     * Whether an English case must have it
     */
    required: boolean
    /**
     * Most characters
     */
    maxLength: number
    translation?: TranslationUnit
    /**
     * What has changed in the source since it was signed off or translated
     */
    difference: DifferencePiece[]
    /**
     * What is said about it, in the order in which it was said
     */
    comments?: TextComment[]
  }[]
}
/**
 * How many texts, by state
 */
export interface TranslationCounts {
  /**
   * Not translated
   */
  missing: number
  /**
   * Made by an engine
   */
  machine: number
  /**
   * Begun
   */
  draft: number
  /**
   * Translated
   */
  translated: number
  /**
   * Signed off
   */
  reviewed: number
  /**
   * The source has changed since
   */
  outdated: number
}
/**
 * A piece of the source
 */
export interface DifferencePiece {
  /**
   * What happened to it
   */
  kind: 'same' | 'added' | 'removed'
  /**
   * The words
   */
  text: string
}
/**
 * Where the translations stand, language by language.
 */
export interface Translations1 {
  /**
   * Language of the source text
   */
  source: Language
  /**
   * Languages
   *
   * Items: A language
   */
  languages: {
    /**
     * Language
     */
    language: Language
    /**
     * Units by state
     */
    counts: TranslationCounts
    /**
     * Required units that are not signed off
     *
     * Items: Unit id
     */
    unsigned: string[]
  }[]
}
/**
 * The translation of one text.
 */
export interface UnitRequest {
  /**
   * The translation
   */
  text: string
  /**
   * How far it has come
   */
  state: 'draft' | 'translated'
  /**
   * How it came about, when it was not written by who saves it: an earlier translation that was taken over as it was
   */
  origin?: {
    /**
     * From the memory
     */
    kind: 'memory'
    /**
     * Reference of the case that it comes from
     */
    maker: string
  }
  /**
   * What the translator wants the reviewer to know
   */
  note?: Note
}
/**
 * What is to become of what was told.
 */
export interface UptakeDecision {
  /**
   * Show it, refuse it, strike what is shown, or forget who told it
   */
  decision: 'show' | 'refuse' | 'strike' | 'forget'
  /**
   * Why, in words
   */
  note?: Note
}
/**
 * All that was told of who has taken up a solution.
 */
export interface UptakeList {
  /**
   * Uptakes, the oldest first
   */
  items: Uptake[]
}
/**
 * All vocabularies, with their words in the reader’s language.
 */
export interface VocabularyList {
  /**
   * Vocabularies
   *
   * Items: A vocabulary
   */
  items: {
    /**
     * Id
     */
    id: Code
    /**
     * Edition
     */
    edition: string
    /**
     * Where it comes from
     */
    source: string
    /**
     * Entries
     *
     * Items: An entry
     */
    entries: {
      /**
       * Code; stays valid for ever
       */
      code: string
      /**
       * Word
       */
      label: string
      /**
       * Concepts elsewhere that mean the same
       *
       * Items: Address
       */
      matches?: string[]
      /**
       * Code of the entry that it lies in
       */
      within?: string
      /**
       * Step that it belongs to
       */
      step?: string
      /**
       * Address of its meaning
       */
      uri?: string
      /**
       * Part that it belongs to
       */
      part?: string
      /**
       * Not offered any more; what was answered with it stays readable
       */
      retired?: boolean
    }[]
  }[]
}
/**
 * What waits to be translated or reviewed, the most urgent first.
 */
export interface WaitingList {
  /**
   * Ideas by language
   *
   * Items: One idea in one language
   */
  items: {
    /**
     * Id of the idea
     */
    idea: string
    /**
     * Its reference
     */
    reference?: string
    /**
     * Its title, in the source language
     */
    title: string
    /**
     * Language of the translation (BCP 47)
     */
    language: string
    /**
     * Why it waits; `outdated-published`: the public reads a translation whose source has changed
     */
    urgency: 'outdated-published' | 'to-review' | 'outdated' | 'to-translate' | 'done'
    /**
     * How much is to be read in the language
     */
    coverage: {
      /**
       * Texts there are
       */
      texts: number
      /**
       * Words of the source
       */
      words: number
      /**
       * Of them, words whose translation is signed off against the source as it is
       */
      signedOff: number
      /**
       * The same in whole per cent; 100 only when nothing is left
       */
      percent: number
      /**
       * Required texts that are not signed off
       */
      unsigned: number
      /**
       * Units by state
       */
      counts: TranslationCounts
    }
  }[]
  /**
   * Cursor of the next page; null on the last one
   */
  next: string | null
}
/**
 * A warning that may stand.
 */
export interface WaiverRequest {
  /**
   * Code of the warning
   */
  code: string
  /**
   * Hash of what the warning was about; another number or another place is another warning
   */
  mark: string
  /**
   * Why it may stand
   */
  note: string
}
/**
 * One edition of a published case in one language, as the JSON export gives it: what readers see, with the codes behind the words.
 */
export interface CaseDocument {
  /**
   * Name and version of this format; a new version may take fields away, the same never does
   */
  format: 'fyrsteg-case/1'
  /**
   * Reference of the case
   */
  reference: string
  /**
   * Language of this document
   */
  language: string
  /**
   * Language of the labels and other words around the text, when it is another than that of the text
   */
  labels?: string
  /**
   * A case in use, or an idea that looks for partners
   */
  kind: 'case' | 'partner-search'
  title: Passage
  summary?: Passage
  /**
   * Lasting address of this edition
   */
  address: string
  /**
   * Address that always shows the newest edition
   */
  canonical: string
  /**
   * The same edition in its other languages
   *
   * Items: Another language
   */
  alternates: {
    /**
     * Language
     */
    language: string
    /**
     * Address
     */
    address: string
  }[]
  /**
   * The edition
   */
  edition: {
    /**
     * Number, from 1
     */
    number: number
    /**
     * When it was published
     */
    at: string
    /**
     * Template edition of the answers
     */
    template: string
    /**
     * What was corrected, in the language of the source
     */
    note?: string
  }
  /**
   * Who publishes
   */
  publisher: string
  licence: Licence
  /**
   * Pictures, the leading one first
   *
   * Items: A picture
   */
  pictures?: {
    /**
     * Alternative text: what it shows
     */
    alt: string
    /**
     * Who made it
     */
    credit: string
    /**
     * Licence of the picture
     */
    licence: Licence
    /**
     * The picture in its sizes and formats, the smallest first
     *
     * Items: An image
     */
    images: {
      /**
       * Address; what is there never changes
       */
      address: string
      /**
       * Format
       */
      mediaType: 'image/webp' | 'image/jpeg'
      /**
       * Width in pixels
       */
      width: number
      /**
       * Height in pixels
       */
      height: number
    }[]
  }[]
  /**
   * How this text came about
   */
  translation: {
    /**
     * The text as it was written, or a translation that a second person signed off against it
     */
    state: 'original' | 'signed-off'
    /**
     * Language that it was written in
     */
    source: string
    /**
     * When the last text was signed off
     */
    signedOffAt?: string
    /**
     * How the texts of a translation came about, the most common first; each was signed off by a person. Left out when all are by persons alone
     *
     * Items: How a text came about.
     */
    origins?: {
      /**
       * A person of the partnership, an engine, an agency, or an earlier translation taken over as it was
       */
      kind: 'person' | 'machine' | 'agency' | 'memory'
      /**
       * Name of the engine or the agency; for an earlier translation the reference of its case
       */
      maker?: string
    }[]
  }
  /**
   * The case in short
   *
   * Items: A fact
   */
  facts: {
    /**
     * Id
     */
    id: string
    /**
     * Label
     */
    label: string
    /**
     * Values
     */
    values: ExportValue[]
  }[]
  /**
   * What is told: the five questions, then the European profile
   *
   * Items: A section
   */
  sections: {
    /**
     * Section of the template
     */
    id: string
    /**
     * Number of the question
     */
    number?: number
    /**
     * Title
     */
    title: string
    /**
     * Answers, in the order of the template
     */
    fields: ExportField[]
  }[]
  /**
   * Whom to ask: a function, not a person
   */
  contact: {
    function?: Passage
    organisation?: Passage
    /**
     * E-mail address
     */
    email?: string
  }
  /**
   * How strong the evidence is
   */
  evidence?: {
    /**
     * Level
     */
    level: number
    /**
     * Highest level
     */
    of: number
    /**
     * The level in words
     */
    label: string
    /**
     * What the level means
     */
    explanation: string
  }
  /**
   * Words that readers elsewhere may not know
   *
   * Items: A note
   */
  notes: {
    /**
     * Id
     */
    id: string
    /**
     * Section where the word is first used
     */
    section: string
    /**
     * Title
     */
    title: string
    /**
     * Explanation
     */
    text: string
    /**
     * The foreign word that the note is about, as it stands in title and text
     */
    term?: Passage
  }[]
  /**
   * Other editions, newest first
   *
   * Items: An edition
   */
  otherEditions: {
    /**
     * Number
     */
    number: number
    /**
     * When it was published
     */
    at: string
    /**
     * Address
     */
    address: string
  }[]
  /**
   * How to cite it
   */
  citation: string
}
/**
 * A text with the language that it is in
 */
export interface Passage {
  /**
   * Text
   */
  text: string
  /**
   * Language
   */
  language: string
}
/**
 * Licence of the texts. The metadata is free of conditions (CC0)
 */
export interface Licence {
  /**
   * Licence
   */
  code: string
  /**
   * Name
   */
  label: string
  /**
   * Address of its text
   */
  uri: string
}
/**
 * One value, in words and as data
 */
export interface ExportValue {
  /**
   * The value in words; Markdown in fields of type `text`
   */
  text: string
  /**
   * Language of the text, where it is not the document’s
   */
  language?: string
  /**
   * Code in the vocabulary, or the date or year as data
   */
  code?: string
  /**
   * The number, where it is one
   */
  number?: number
  /**
   * Where it leads: a web or e-mail address
   */
  href?: string
  /**
   * Concepts elsewhere that mean the same
   *
   * Items: Concept
   */
  matches?: string[]
}
/**
 * One answered field: values, or rows
 */
export interface ExportField {
  /**
   * Full id of the field
   */
  id: string
  /**
   * Label
   */
  label: string
  /**
   * Kind of answer
   */
  type: 'line' | 'text' | 'choice' | 'choices' | 'year' | 'date' | 'number' | 'link' | 'email' | 'rows'
  /**
   * Vocabulary of its codes
   */
  vocabulary?: string
  /**
   * Whether it is the main text of its section
   */
  lead?: boolean
  /**
   * Values
   */
  values?: ExportValue[]
  /**
   * Columns of the rows
   *
   * Items: A column
   */
  columns?: {
    /**
     * Id
     */
    id: string
    /**
     * Label
     */
    label: string
    /**
     * Kind of answer
     */
    type: string
  }[]
  /**
   * Rows
   *
   * Items: A row
   */
  rows?: {
    /**
     * Id
     */
    id: string
    /**
     * Values by column; a column without a value is absent
     */
    cells: {
      [k: string]: ExportValue[]
    }
  }[]
}
/**
 * An earlier edition of a case, whole, as it is kept outside the case.
 */
export interface CaseEditionDocument {
  /**
   * Id of the case, a colon, and the number of the edition
   */
  id: string
  /**
   * Id of the case
   */
  case: Id
  edition: CaseEdition
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
   * When it was published
   */
  at: Instant
  /**
   * Revision of the idea that it shows
   */
  revision: Revision
  /**
   * Template edition of the answers
   */
  template: Code
  /**
   * Which field plays which part that code knows, where it is another than usual: full id of a field, or of a column of rows
   */
  parts?: {
    /**
     * Full id of the field
     */
    [k: string]: string
  }
  /**
   * Language of the source text
   */
  language: Language
  languages: Languages
  /**
   * Idea or existing solution
   */
  track: 'idea' | 'solution'
  /**
   * A case in use, or an idea that looks for partners
   */
  kind: 'case' | 'partner-search'
  answers: Answers
  translations: Translations
  /**
   * Licence of the texts
   */
  licence: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * Pictures, the leading one first
   *
   * @maxItems 40
   */
  pictures?: PublishedPicture[]
  publisher: Publisher
  /**
   * What was corrected
   */
  note?: string
}
/**
 * A picture as an edition of a case has it.
 */
export interface PublishedPicture {
  /**
   * Id of the picture
   */
  id: Id
  /**
   * Alternative text by language: what the picture shows, for those who do not see it
   */
  alt: {
    /**
     * Alternative text
     */
    [k: string]: string
  }
  /**
   * Who made the picture
   */
  credit: string
  /**
   * Licence of the picture
   */
  licence: 'CC-BY-4.0' | 'CC-BY-SA-4.0' | 'CC0-1.0'
  /**
   * The picture in its sizes and formats, the smallest first
   *
   * @maxItems 40
   */
  renditions: PictureRendition[]
}
/**
 * What the public reads: the published editions of an idea’s documentation at one lasting address.
 */
export interface Case {
  /**
   * Id of the case: the same as the idea’s
   */
  id: Id
  /**
   * Reference; part of the address
   */
  reference: Reference
  parties: Parties1
  /**
   * Where the idea came from: code from the vocabulary `origin`
   */
  origin: Code
  /**
   * Year of the first publication
   */
  year: number
  /**
   * Published, or withdrawn with a tombstone
   */
  state: 'published' | 'withdrawn'
  edition: CaseEdition
  /**
   * Earlier editions, the oldest first; each lies whole in the collection `caseEditions`
   */
  earlier: EarlierEdition[]
  /**
   * Ids of pictures that readers get no more, in any edition: removed, without consent, or no longer in the newest edition
   *
   * @maxItems 500
   *
   * Items: Id of a picture
   */
  hiddenPictures?: Id[]
  /**
   * When it last changed for readers: a new edition, or the withdrawal. Without it, the time of that edition or withdrawal
   */
  changed?: Instant
  /**
   * Who has taken up the solution, beside the editions: it changes while they never do
   */
  spread?: {
    /**
     * Revision of the idea that this is from
     */
    revision: Revision
    /**
     * Uptakes that are shown
     */
    uptakes: PublicUptake[]
  }
  /**
   * The tombstone
   */
  withdrawal?: {
    /**
     * When it was withdrawn
     */
    at: Instant
    /**
     * Why, for readers
     */
    note?: Reason
  }
}
/**
 * What a case tells of an edition that has been followed by another one.
 */
export interface EarlierEdition {
  /**
   * Number of the edition, from 1
   */
  number: number
  /**
   * When it was published
   */
  at: Instant
  /**
   * A case in use, or an idea that looks for partners
   */
  kind: 'case' | 'partner-search'
  languages: Languages
  /**
   * What was corrected; of a long note its beginning
   */
  note?: string
  /**
   * When the case was withdrawn with this edition in it: whatever is published later, the edition is not shown any more
   */
  withdrawn?: Instant
  /**
   * SHA-256 of the edition in canonical form (RFC 8785), base64url
   */
  hash: string
}
/**
 * A commitment of a party’s agreement, with what has left a trace of it.
 */
export interface CommitmentState {
  /**
   * Code from the vocabulary `commitment`
   */
  code: Code
  /**
   * How many traces there are, each sort counted up to 1,000; 0: none. What was struck out does not count
   */
  count: number
  /**
   * The latest of them that has a date
   */
  last?: string
  traces: Traces
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
   * Public address, without a path and without a slash at the end: the site is served at the root of a name of its own; used in links and mails. Default: http://HOST:PORT
   */
  baseUrl?: string
  /**
   * Folder of the embedded store
   */
  dataDir: string
  /**
   * File to which a line is added each day that sums up the history, so that a rewritten store is found (docs/history.md); best on another disk. Without it, the line is in the log only
   */
  anchorFile?: string
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
   * The partnership’s own colours (JSON), checked for contrast at start; see “Your own look”
   */
  themeFile?: string
  /**
   * The partnership’s own mark (SVG, at most 8 kB), at the top of every page and in the browser’s tab
   */
  markFile?: string
  /**
   * The partnership’s own folder of more languages, a folder each as in `locales/`; a language with every word is one of the pages, any other only of texts
   */
  localesDir?: string
  /**
   * Name of the partnership in Swedish
   */
  partnershipNameSv: string
  /**
   * Name of the partnership in English
   */
  partnershipNameEn: string
  /**
   * What the site is called, at the top of every page
   */
  productName: string
  /**
   * Address of the function that readers write to
   */
  contactEmail?: string
  /**
   * Telephone number of the partnership
   */
  contactPhone?: string
  /**
   * Postal address of the partnership
   */
  contactAddress?: string
  /**
   * How far the site meets the law on accessibility, as the statement says
   */
  accessibilityStatus: 'full' | 'partial' | 'none'
  /**
   * Day when the accessibility of the site was last examined
   */
  accessibilityReviewed?: string
  /**
   * Whether the partnership examined the accessibility itself or had it examined by others
   */
  accessibilityMethod?: 'self' | 'external'
  /**
   * How long a sign-in lasts
   */
  sessionHours: number
  /**
   * Most requests a minute from one address; 0: no limit. Signing in and sending in ideas have tighter limits of their own
   */
  requestsPerMinute: number
  /**
   * Largest file that may be attached to an idea, in megabytes
   */
  fileMegabytes: number
  /**
   * Most files attached to one idea
   */
  filesPerIdea: number
  /**
   * Most megabytes of files that people who are not signed in may upload in a day from one address; 0: no limit
   */
  uploadMegabytesPerDay: number
  /**
   * Most drafts that people who are not signed in may begin in a day from one address; 0: no limit
   */
  draftsPerDay: number
  /**
   * Most questions about cases and reports of uses in a day from one address; 0: no limit
   */
  questionsPerDay: number
  /**
   * Days that a draft that was never submitted is kept after its last change; two weeks before, its submitter gets an e-mail. 0: for ever
   */
  draftDays: number
  /**
   * Whose forwarded address and protocol are believed: how many reverse proxies are in front (`1`), or their networks by comma (`10.0.0.0/8`, `loopback`); `true` means one
   */
  trustProxy: string
  /**
   * Languages that ideas are translated into, by comma (BCP 47); sv-x-lattlast is easy-to-read Swedish
   */
  translationLanguages: string
  /**
   * Other installations whose cases are shown here, with spaces between: their JSON feeds, or `oai+` and the base address of OAI-PMH, with `?set=` for a part and `#sv` for another language than English
   */
  federationSources?: string
  /**
   * Hours between two harvests of them; 0: only by the command `harvest`
   */
  federationHours: number
  /**
   * Also fetch from private addresses and without https; for installations in one house
   */
  federationPrivate: boolean
  /**
   * Key of DeepL; with it, texts can be translated there
   */
  deeplKey?: string
  /**
   * Another address of DeepL than the one that belongs to the key
   */
  deeplUrl?: string
  /**
   * A LibreTranslate server; with it, texts can be translated there
   */
  libreTranslateUrl?: string
  /**
   * Its key, if it asks for one
   */
  libreTranslateKey?: string
  /**
   * Application registered with the European Commission’s eTranslation; needs BASE_URL, since it answers there
   */
  eTranslationUser?: string
  /**
   * Its password
   */
  eTranslationPassword?: string
  /**
   * Another address of eTranslation than the Commission’s
   */
  eTranslationUrl?: string
  /**
   * Most characters that go to translation engines in a month; 0: no limit
   */
  engineMonthlyCharacters: number
}
/**
 * A session, a machine’s token, an invitation, a link for who has forgotten the password, or a letter alone, which tries the mail server. Only a hash of the secret is kept, as the id.
 */
export interface Credential {
  /**
   * SHA-256 of the secret, base64url
   */
  id: string
  /**
   * What it is
   */
  kind: 'session' | 'token' | 'invitation' | 'reset' | 'letter' | 'calendar'
  /**
   * Id of the person it speaks for
   */
  person: Id
  /**
   * What a token is for; browser and system of a session
   */
  label?: string
  scopes?: Scopes
  /**
   * When it ends
   */
  expires: Instant
  created: Stamp
  /**
   * The letter that carries the secret, until it is sent; the secret stands nowhere else
   */
  letter?: OutboxItem
}
/**
 * An effect that still has to be carried out, written together with the change that asked for it. Carried out at least once.
 */
export interface OutboxItem {
  /**
   * Id; the receiver can recognise a second delivery by it
   */
  id: Id
  /**
   * What is to be done
   */
  kind:
    | 'mail'
    | 'case-edition'
    | 'case-withdrawal'
    | 'case-pictures'
    | 'merge-link'
    | 'memory'
    | 'spread'
    | 'notification'
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
   * Not to be tried before
   */
  due: Instant
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
 * What has come on one day from one address of the network, from people who are not signed in.
 */
export interface DailyUse {
  /**
   * Hash of the day and the address; the address itself is not kept
   */
  id: string
  /**
   * The day in Sweden
   */
  day: Day
  /**
   * Drafts that were begun
   */
  drafts: number
  /**
   * Bytes of the files that were uploaded
   */
  bytes: number
  /**
   * Questions about cases, and reports of uses
   */
  questions: number
}
/**
 * A definition of the installation’s own, over those that the product comes with (decision 7).
 */
export interface OwnDefinition {
  /**
   * Kind and name
   */
  id: string
  /**
   * What it defines
   */
  kind: 'vocabulary' | 'notice' | 'privacy' | 'process' | 'template'
  /**
   * Scheme of a vocabulary, or edition
   */
  name: string
  /**
   * Raised by every change
   */
  revision: Revision
  content?: DefinitionContent
  used: Used
  earlier: Earlier1
  created: Stamp
  changed: Stamp
}
/**
 * The request that made it, so that it is not made twice
 */
export interface DoneRequest {
  /**
   * Hash
   */
  key: string
  /**
   * Hash
   */
  fingerprint: string
}
/**
 * What a definition said before, kept outside it when it is no longer among the newest.
 */
export interface EarlierDefinition {
  /**
   * Id of the definition, a colon, and the revision
   */
  id: string
  /**
   * Kind and name
   */
  definition: string
  /**
   * Revision
   */
  revision: Revision
  content: DefinitionContent
  changed: Stamp
}
/**
 * Texts that went to a translation engine: who sent what, when, how much.
 */
export interface EngineJob {
  /**
   * Id
   */
  id: Id
  /**
   * When it was sent
   */
  at: Instant
  /**
   * Who sent it
   */
  by: ActorName
  /**
   * Id of the idea
   */
  idea: Id
  /**
   * Language of the translation
   */
  language: Language
  /**
   * Engine
   */
  engine: string
  /**
   * Which texts, with the hash of each source
   *
   * @maxItems 5000
   */
  texts: SentText[]
  /**
   * How many characters, marks included
   */
  characters: number
  /**
   * What it is likely to cost, in EUR
   */
  cost: number
  /**
   * Sent, waiting for an engine that answers later, done, or failed
   */
  state: 'sent' | 'waiting' | 'done' | 'failed'
  /**
   * Why it failed
   */
  trouble?: string
  /**
   * The number that the engine gave it
   */
  request?: string
  /**
   * SHA-256 of the secret in the address that the engine answers to
   */
  secret?: string
  /**
   * When it was done or failed
   */
  ended?: Instant
}
/**
 * A text that was sent
 */
export interface SentText {
  /**
   * Id of the text
   */
  unit: string
  /**
   * SHA-256 of the source, base64url
   */
  sourceHash: string
}
/**
 * What went to translation engines in one month. One document, so that the budget and the log are one write.
 */
export interface EngineMonth {
  /**
   * The month, in UTC
   */
  id: string
  /**
   * All characters that count against the budget
   */
  characters: number
  /**
   * Jobs since the last copying, the oldest first; earlier ones are in the collection `engineJobs`
   */
  jobs: EngineJob[]
}
/**
 * Which cases are taken home: those that the filters of the list find, or some by reference. Nothing chosen is everything.
 */
export interface ExportChoice {
  /**
   * Words that all must be there; Swedish and English inflections are understood
   */
  q?: string
  /**
   * Challenge (vocabulary `challenge`); may be repeated, any of them will do
   */
  challenge?: CodeFilter
  /**
   * Kind of solution (vocabulary `solutionKind`); may be repeated, any of them will do
   */
  kind?: CodeFilter
  /**
   * Municipality code; may be repeated, any of them will do
   */
  municipality?: CodeFilter
  /**
   * Where it is new (vocabulary `noveltyScope`); may be repeated, any of them will do
   */
  novelty?: CodeFilter
  /**
   * Where it came from (vocabulary `origin`); may be repeated, any of them will do
   */
  origin?: CodeFilter
  /**
   * Id of a party; may be repeated, any of them will do
   */
  party?: CodeFilter
  /**
   * Year; may be repeated, any of them will do
   */
  year?: CodeFilter
  /**
   * Track; may be repeated, any of them will do
   */
  track?: CodeFilter
  /**
   * County code; may be repeated, any of them will do
   */
  county?: CodeFilter
  /**
   * Stage (vocabulary `stage`); may be repeated, any of them will do
   */
  stage?: CodeFilter
  /**
   * Level of evidence; may be repeated, any of them will do
   */
  evidence?: CodeFilter
  /**
   * References of cases: these, in this order, whatever the filters say
   *
   * @maxItems 500
   *
   * Items: Reference of a case
   */
  case?: Code[]
}
/**
 * A package of cases that is made in the background, kept some days, and then removed.
 */
export interface ExportJob {
  /**
   * Id of the job, which nobody can guess
   */
  id: string
  choice: ExportChoice
  /**
   * Waiting for its turn, under way, ready, given up after an error, or cancelled
   */
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /**
   * Cases written so far
   */
  done: number
  /**
   * Cases in all, as they were counted when it began
   */
  of: number
  /**
   * How many times it was begun; a process that was killed leaves an attempt behind
   */
  attempt: number
  /**
   * Pieces of the finished file
   */
  pieces: number
  /**
   * Bytes of the finished file
   */
  size: number
  /**
   * SHA-256 of the finished file, hexadecimal
   */
  sha256?: string
  /**
   * Until when the process that makes it has said that it lives
   */
  lease?: Instant
  /**
   * When its cases were chosen: what is withdrawn later is not in it
   */
  read?: Instant
  /**
   * When it was asked for
   */
  created: Instant
  /**
   * When it last changed
   */
  changed: Instant
  /**
   * When it is removed
   */
  expires: Instant
}
/**
 * A piece of a package. Written once, never changed.
 */
export interface ExportPiece {
  /**
   * Job, attempt and number of the piece
   */
  id: string
  /**
   * Content, base64
   */
  data: string
}
/**
 * A piece of the content of an attached file. Written once, never changed.
 */
export interface FilePiece {
  /**
   * Id of the file and number of the piece
   */
  id: string
  /**
   * Id of the idea
   */
  idea: Id
  /**
   * Id of the file
   */
  file: Id
  /**
   * Number of the piece, from 0
   */
  n: number
  /**
   * When it was written
   */
  at: Instant
  /**
   * Content, base64
   */
  data: string
}
/**
 * What ideas, cases and exports are filtered by.
 */
export interface Filters {
  /**
   * Words that all must be there; Swedish and English inflections are understood
   */
  q?: string
  /**
   * Challenge (vocabulary `challenge`); may be repeated, any of them will do
   */
  challenge?: CodeFilter
  /**
   * Kind of solution (vocabulary `solutionKind`); may be repeated, any of them will do
   */
  kind?: CodeFilter
  /**
   * Municipality code; may be repeated, any of them will do
   */
  municipality?: CodeFilter
  /**
   * Where it is new (vocabulary `noveltyScope`); may be repeated, any of them will do
   */
  novelty?: CodeFilter
  /**
   * Where it came from (vocabulary `origin`); may be repeated, any of them will do
   */
  origin?: CodeFilter
  /**
   * Id of a party; may be repeated, any of them will do
   */
  party?: CodeFilter
  /**
   * Year; may be repeated, any of them will do
   */
  year?: CodeFilter
  /**
   * Track; may be repeated, any of them will do
   */
  track?: CodeFilter
  /**
   * County code; may be repeated, any of them will do
   */
  county?: CodeFilter
  /**
   * Stage (vocabulary `stage`); may be repeated, any of them will do
   */
  stage?: CodeFilter
  /**
   * Level of evidence; may be repeated, any of them will do
   */
  evidence?: CodeFilter
}
/**
 * A case that another installation publishes, as its feed tells it. The original is there, and stays theirs.
 */
export interface ForeignCase {
  /**
   * Made of the source and its own id of the case
   */
  id: string
  /**
   * Address of the feed that told of it; `oai+` before that of OAI-PMH
   */
  source: string
  /**
   * The id that the feed gives it
   */
  item: string
  /**
   * Address of the original
   */
  url: string
  /**
   * Title
   */
  title: string
  /**
   * Summary
   */
  summary?: string
  /**
   * Who publishes it
   */
  publisher?: string
  /**
   * Language of the text
   */
  language: Language
  /**
   * Address of its licence
   */
  licence?: string
  /**
   * The text as HTML, with nothing in it that runs or fetches
   */
  content: string
  /**
   * When it last changed there
   */
  modified: Instant
  /**
   * When it was last fetched and found to be different
   */
  harvested: Instant
}
/**
 * How far a source has been harvested by OAI-PMH. Without it everything is fetched once more.
 */
export interface HarvestState {
  /**
   * Made of the source
   */
  id: string
  /**
   * The source, as it is configured
   */
  source: string
  /**
   * When the last harvest that came to its end began, by the source's own clock
   */
  until: Instant
  /**
   * When everything was last gone through, by the source's own clock
   */
  whole: Instant
}
/**
 * A sealed entry of an idea’s history as it is kept: never changed, but that personal data can be erased in it.
 */
export interface HistoryDocument {
  /**
   * Id of the idea and place in the chain
   */
  id: string
  /**
   * Id of the idea
   */
  idea: Id
  /**
   * Place in the chain, from 1
   */
  n: number
  /**
   * When it was put here
   */
  kept: Instant
  /**
   * Id of the entry, unique in the idea
   */
  entry: Id
  /**
   * Revision of the idea that this made
   */
  revision: Revision
  /**
   * What happened: the id of a move, an act, or an effect
   */
  what: Code
  by: ActorName
  /**
   * When
   */
  at: Instant
  /**
   * When the sitting began, if this tells of several saves
   */
  since?: Instant
  /**
   * Number of saves in the sitting, if more than one
   */
  saves?: number
  /**
   * State before
   */
  from?: Code
  /**
   * State after
   */
  to?: Code
  /**
   * Why, in words
   */
  note?: string
  data?: Data
  gate?: Gate
  override?: Override
  changes?: Changes
  /**
   * True if the edit needs no new translation
   */
  minor?: boolean
  seal: Seal
}
/**
 * An older item of a list of an idea, kept outside it.
 */
export interface IdeaItem {
  /**
   * Id of the idea, list, and id of the item
   */
  id: string
  /**
   * Id of the idea
   */
  idea: Id
  /**
   * Which list
   */
  list: 'advice' | 'messages'
  /**
   * Place in the whole list, from 1
   */
  n: number
  /**
   * The item as it stood in the idea
   */
  item: Advice | Message
}
/**
 * An idea or existing solution with everything that belongs to it now: answers, place in the process, people, advice and translations. What has happened to it is kept beside it, but for the entries of its latest writes, so that a change and its history are one write.
 */
export interface Idea {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change that people can see; the ETag of the idea
   */
  revision: Revision
  /**
   * Reference that people can say on the telephone; given when the idea is sent in
   */
  reference?: Reference
  /**
   * An idea not yet in use, or an existing solution
   */
  track: 'idea' | 'solution'
  /**
   * State in the process definition
   */
  state: Code
  /**
   * Step that it stands on or last stood on; null before the first
   */
  step: Code | null
  /**
   * When it entered its state
   */
  since: Instant
  /**
   * Language of the source text
   */
  language: Language
  /**
   * Edition of the template that its answers are given under
   */
  template: Code
  /**
   * Which field plays which part that code knows, where it is another than usual: full id of a field, or of a column of rows
   */
  parts?: {
    /**
     * Full id of the field
     */
    [k: string]: string
  }
  /**
   * Edition of the process that it follows
   */
  process: Code
  origin: Origin
  parties: Parties
  contact: Contact
  notice?: Notice
  /**
   * Registration number (diarienummer) in the authority’s register
   */
  registration?: string
  tags: Tags
  answers: Answers
  earlier: Earlier
  levels: Levels
  screening?: Screening
  ticks: Ticks
  consents: Consents
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
  /**
   * Who made the advisor responsible, until the advisor does something with it
   */
  assigned?: Stamp
  offer?: Offer
  pause?: Pause
  closing?: Closing
  override?: PendingOverride
  /**
   * When to ask how it went (calendar date)
   */
  followUp?: Day
  advice: Advice1
  messages?: Messages
  files?: Files
  pictures?: Pictures
  held?: Held
  /**
   * That a draft that was never submitted ends
   */
  expiry?: {
    /**
     * When its submitter was told
     */
    warned?: Instant
    /**
     * When what was written was removed
     */
    removed?: Instant
  }
  agenda?: Agenda
  variants: Variants
  comments?: Comments
  orders?: Orders
  publications: Publications
  /**
   * What readers of the published case have asked, the oldest first
   *
   * @maxItems 2000
   */
  requests?: ReaderRequest[]
  /**
   * Whom the published case was handed to, the oldest first
   *
   * @maxItems 5000
   */
  deliveries?: Delivery[]
  /**
   * Who has taken up the solution, as readers and staff told it
   *
   * @maxItems 2000
   */
  uptakes?: Uptake[]
  merged: Merged
  /**
   * When it was sent in for the first time
   */
  submitted?: Instant
  /**
   * True once it has been let through after it looked like spam: it is not held again
   */
  freed?: boolean
  /**
   * What meetings have decided about it
   *
   * @maxItems 1000
   *
   * Items: A decision
   */
  decisions?: {
    /**
     * Id of the decision
     */
    id: Id
    /**
     * True when what follows from it has been done
     */
    done: boolean
    /**
     * When it was recorded with the idea
     */
    at?: Instant
    /**
     * Id of the meeting that decided it
     */
    meeting?: Id
  }[]
  /**
   * True when the days to come that its advisor is told of are in the outbox
   */
  appointed?: boolean
  /**
   * What has happened by the latest writes and is not yet kept in the history, oldest first
   */
  pending: HistoryEntry[]
  /**
   * Where the chain of the history ends
   */
  chain?: {
    /**
     * Number of entries in the chain
     */
    length: number
    /**
     * Hash of the last one
     */
    head: Digest
  }
  /**
   * The latest requests with an Idempotency-Key, so that each is done once; the first of all stays
   *
   * @maxItems 50
   */
  doneRequests: RequestMark[]
  /**
   * How many of the oldest are kept outside the idea, by list
   */
  moved?: {
    /**
     * How many
     */
    [k: string]: number
  }
  /**
   * The private link of the submitter: only a hash is kept
   */
  link?: {
    /**
     * SHA-256 of the secret, base64url
     */
    hash: string
    /**
     * When it was made
     */
    at: Instant
  }
  /**
   * Effects still to be carried out
   */
  outbox: OutboxItem[]
  created: Stamp
  changed: Stamp
}
/**
 * A request
 */
export interface RequestMark {
  /**
   * Hash of key and actor
   */
  key: string
  /**
   * Hash of what was asked
   */
  fingerprint: string
}
/**
 * A meeting that goes through ideas and decides: its agenda, who was there, and what was decided.
 */
export interface Meeting {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: Revision
  /**
   * Revision that last changed what is not an item: time, place, people, state
   */
  headRevision: Revision
  /**
   * When it begins; shown in Swedish time
   */
  start: Instant
  /**
   * Place
   */
  place?: string
  /**
   * Address to take part from afar
   */
  link?: WebAddress
  /**
   * Kind of meeting
   */
  kind: 'workgroup'
  /**
   * Language that the notes and decisions are written in
   */
  language: Language
  /**
   * Registration number (diarienummer) of the minutes
   */
  registration?: string
  /**
   * Who led it
   */
  chair?: PersonName
  /**
   * Who kept the minutes
   */
  secretary?: PersonName
  called: Called
  present: Present
  /**
   * Where it stands: `approved` minutes are changed no more
   */
  state: 'planned' | 'held' | 'approved'
  /**
   * The agenda, in its order
   *
   * @maxItems 300
   */
  items: AgendaItem[]
  approved?: Stamp
  /**
   * The Idempotency-Key that made it
   */
  request?: DoneRequest
  created: Stamp
  changed: Stamp
}
/**
 * An e-mail about what has happened: of one notification, or of a day. It stays after it was sent, so that it is never made a second time.
 */
export interface NotificationLetter {
  /**
   * Id: that of its notification, or made of the person and the day
   */
  id: Id
  /**
   * Id of the person who gets it
   */
  person: Id
  /**
   * The moment of a daily e-mail
   */
  digest?: Instant
  /**
   * What is still to be sent
   */
  letter?: OutboxItem
  /**
   * When it is removed
   */
  expires: Instant
}
/**
 * That something has happened which concerns a person. It is removed after 90 days; the history tells it for good.
 */
export interface Notification {
  /**
   * Id, made of the event and the person
   */
  id: Id
  /**
   * Id of the person it concerns
   */
  person: Id
  /**
   * What happened
   */
  event:
    | 'assigned'
    | 'unassigned'
    | 'new'
    | 'held'
    | 'withdrawn'
    | 'changed'
    | 'attached'
    | 'message'
    | 'reminder'
    | 'offered'
    | 'accepted'
    | 'declined'
    | 'lapsed'
    | 'override-asked'
    | 'override-answered'
    | 'not-carried-out'
    | 'question'
    | 'use-reported'
    | 'review-due'
    | 'agreed-due'
    | 'follow-up-due'
    | 'mentioned'
  /**
   * Id of the idea it is about
   */
  idea: Id
  /**
   * Reference of the idea, once it has one
   */
  reference?: string
  /**
   * Title of the idea as it was then
   */
  title: string
  /**
   * Language of the title
   */
  language?: Language
  by?: ActorName
  /**
   * When it happened
   */
  at: Instant
  /**
   * The day that has come, or until which an answer is asked for
   */
  day?: Day
  /**
   * When the person opened it or marked it as seen
   */
  seen?: Instant
  /**
   * The daily e-mail in which it is told
   */
  digest?: Instant
  /**
   * When it is removed
   */
  expires: Instant
}
/**
 * Which page of a list.
 */
export interface PageQuery {
  /**
   * Cursor of the page before (`next`)
   */
  after?: string
  /**
   * Most items of a page
   */
  limit?: number
}
/**
 * What a party has done for one of its commitments, recorded by hand. It is never changed; it can be struck out, and stays to be read.
 */
export interface PartyNote {
  /**
   * Id
   */
  id: Id
  /**
   * Raised when it is struck out
   */
  revision: Revision
  /**
   * Id of the party
   */
  party: Id
  /**
   * Which commitment: code from the vocabulary `commitment`
   */
  commitment: Code
  /**
   * The day on which it was done (calendar date)
   */
  date: string
  /**
   * What was done
   */
  text: string
  /**
   * Language of the text
   */
  language: Language
  /**
   * Where more can be read
   */
  link?: WebAddress
  struck?: Struck
  /**
   * The Idempotency-Key that made it
   */
  request?: DoneRequest
  created: Stamp
  changed: Stamp
}
/**
 * A party to the partnership, with what its agreement commits it to (partnership proposal 2014, appendices 1–7).
 */
export interface Party {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: Revision
  /**
   * Kind of party
   */
  kind:
    'coordinator' | 'municipality' | 'association' | 'coompanion' | 'university' | 'business' | 'county-board'
  name: Name
  /**
   * Municipality code (a string: some begin with 0)
   */
  municipality?: Municipality
  agreement?: Agreement
  /**
   * False when it has left the partnership
   */
  active: boolean
  /**
   * The Idempotency-Key that made it
   */
  request?: DoneRequest
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
  id: Id
  /**
   * Raised by every change
   */
  revision: Revision
  /**
   * Name
   */
  name: PersonName
  /**
   * E-mail address, in lower case; used to sign in
   */
  email: Email
  /**
   * Language for letters and pages
   */
  language: Language
  roles: Roles
  /**
   * Argon2 hash; absent until a password is chosen
   */
  password?: string
  /**
   * False: cannot sign in
   */
  active: boolean
  /**
   * What this administrator has said of the set-up of the installation: the privacy text is read, the look is as wanted, the list is put away
   *
   * @maxItems 3
   *
   * Items: What was said
   */
  setup?: ('privacy' | 'look' | 'list')[]
  /**
   * Failed sign-ins since the last good one; they slow the next try from the same place
   */
  failures?: {
    /**
     * How many
     */
    count: number
    /**
     * No try before, from places that have not failed and browsers that are not known
     */
    until: Instant
    /**
     * Where they came from
     *
     * @maxItems 30
     */
    places?: {
      /**
       * Hash of the address or of the known browser
       */
      place: string
      /**
       * How many
       */
      count: number
      /**
       * No try before
       */
      until: Instant
    }[]
  }
  /**
   * Hashes of the secrets of browsers where the password was right
   *
   * @maxItems 30
   */
  browsers?: string[]
  notifications?: NotificationChoices
  /**
   * The Idempotency-Key that made it
   */
  request?: DoneRequest
  created: Stamp
  changed: Stamp
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
   */
  errors?: Items1[]
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
   * What kind of matter goes through it: `idea`
   */
  subject: string
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
  steps: string[]
  /**
   * States
   *
   * @minItems 1
   *
   * Items: A state
   */
  states: {
    /**
     * Id
     */
    id: string
    /**
     * What part it plays: a draft; the queue of what came in; worked on; worked on until its case is public; waiting; offered to somebody; closed
     */
    role: 'draft' | 'queue' | 'working' | 'public' | 'waiting' | 'offered' | 'closed'
    /**
     * Step that it stands for
     */
    step?: string
    /**
     * How long an idea usually stays, in days
     */
    typicalDays?: number
  }[]
  /**
   * Moves
   *
   * @minItems 1
   *
   * Items: A move
   */
  moves: {
    /**
     * Id
     */
    id: string
    /**
     * Who may do it
     */
    roles: Roles1
    /**
     * What it does besides changing the state, in this order: `submit` gives the reference, `take-on` makes the actor responsible, `advance` is the way to the next step, `pause` and `resume` begin and end a pause, `offer` offers the idea to somebody, `accept`, `decline` and `lapse` end the offer, `close`, `withdraw` and `merge` close it with a lesson, `publish` makes an edition of the case, `withdraw-case` withdraws it, `follow-up` sets or clears the date of a follow-up
     */
    effects: (
      | 'submit'
      | 'take-on'
      | 'advance'
      | 'pause'
      | 'resume'
      | 'offer'
      | 'accept'
      | 'decline'
      | 'lapse'
      | 'close'
      | 'withdraw'
      | 'merge'
      | 'publish'
      | 'withdraw-case'
      | 'follow-up'
    )[]
    /**
     * How pages show it: the way forward, to the side of it, or grave and not easily undone
     */
    weight: 'forward' | 'side' | 'grave'
    /**
     * Who gets an e-mail: the submitter when what they see changes, the receiver of an offer
     */
    notify: ('submitter' | 'receiver')[]
    at?: MoveTime
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
    transitions: {
      /**
       * States
       *
       * @minItems 1
       */
      from: string[]
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
  }[]
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
     * Whether two persons together can pass it unmet; false: nobody can
     */
    override: boolean
  }[]
  requirements: Requirements
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
    roles: Roles1
    /**
     * In which states; `*`: in all
     */
    states: '*' | string[]
  }[]
  labels?: Labels
}
/**
 * Own words by language, over those of locales/* /process.json
 */
export interface Labels {
  /**
   * Words by key
   */
  [k: string]: {
    [k: string]: string
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
  requirements?: Requirements
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
    roles: Roles1
  }[]
  /**
   * Typical days by state
   */
  typicalDays?: {
    [k: string]: number
  }
  labels?: Labels
}
/**
 * A list of ideas as somebody asks for it again and again.
 */
export interface SavedView {
  /**
   * Id
   */
  id: Id
  /**
   * Raised by every change
   */
  revision: number
  /**
   * What it is called
   */
  name: string
  /**
   * As in the list of ideas
   */
  filter: IdeaQuery
  /**
   * All staff see it; otherwise only the one who saved it
   */
  shared: boolean
  /**
   * The request that made it
   */
  request?: DoneRequest
  /**
   * Whose it is, and when it was saved
   */
  created: Stamp
  /**
   * Last change
   */
  changed: Stamp
}
/**
 * The report of one year as it was counted last in the background.
 */
export interface StoredReport {
  /**
   * The year
   */
  id: string
  report: YearReport
}
/**
 * An edition of the documentation template: the screening and the five questions, and which fields other readers ask for. The product’s texts are in locales/* /template.json; an edition of a partnership’s own brings its own.
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
    tests: string[]
  }
  /**
   * Sections in order; those with a number are the five questions
   *
   * @minItems 1
   *
   * Items: A section
   */
  sections: {
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
    fields: TemplateField[]
  }[]
  /**
   * Which field plays which part that code knows by name (title, summary, kind …): full id of a field, or of a column of rows. A part that is not named is played by the field of the product’s first edition that has its id
   */
  parts?: {
    /**
     * Full id of the field
     */
    [k: string]: string
  }
  /**
   * Own words by language, over those of locales/* /template.json
   */
  labels?: {
    /**
     * Words by key
     */
    [k: string]: {
      /**
       * Words
       */
      [k: string]: string
    }
  }
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
   * For the work only: never a part of a published case
   */
  inner?: boolean
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
    in: string[]
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
/**
 * A Swedish field term with the English that the partnership has agreed on.
 */
export interface Term {
  /**
   * Id
   */
  id: string
  /**
   * Revision; 0 for a term that came with the product and has not been changed here
   */
  revision: number
  /**
   * The Swedish term, in its basic form
   */
  sv: TermWord
  svAlso?: SvAlso
  /**
   * The agreed English term
   */
  en: TermWord
  enAlso?: EnAlso
  /**
   * What explains it to foreign readers, in brackets at the first mention
   */
  gloss?: TermWord
  forbidden?: Forbidden
  /**
   * When to use what
   */
  note?: string
  /**
   * False as long as nobody has checked it against a source
   */
  checked: boolean
  /**
   * False once it is retired
   */
  active: boolean
  /**
   * The Idempotency-Key that made it
   */
  request?: DoneRequest
  created: Stamp
  changed: Stamp
}
/**
 * Colours by their role, as far as they are other than the product’s own (`public/tokens.css`).
 */
export interface ThemeColours {
  /**
   * Ground of every page
   */
  paper?: string
  /**
   * Ground of cards and fields
   */
  surface?: string
  /**
   * Ground of notes
   */
  sunk?: string
  /**
   * Ground of the band at the top
   */
  warm?: string
  /**
   * Text
   */
  ink?: string
  /**
   * Text beside the main thing
   */
  soft?: string
  /**
   * Thin lines between things; they carry no meaning
   */
  line?: string
  /**
   * Edges of fields
   */
  field?: string
  /**
   * Links, buttons and steps already taken
   */
  act?: string
  /**
   * Links and buttons under the pointer
   */
  'act-strong'?: string
  /**
   * Text on buttons
   */
  'on-act'?: string
  /**
   * Ground of what is chosen
   */
  'act-pale'?: string
  /**
   * Where something stands
   */
  now?: string
  /**
   * Text on it
   */
  'on-now'?: string
  /**
   * Ground of what waits
   */
  'now-pale'?: string
  /**
   * Words of what waits
   */
  'now-ink'?: string
  /**
   * What is met
   */
  met?: string
  /**
   * Its ground
   */
  'met-pale'?: string
  /**
   * The tick on it
   */
  'on-met'?: string
  /**
   * What is missing or wrong
   */
  missing?: string
  /**
   * Its ground
   */
  'missing-pale'?: string
  /**
   * The sign on it
   */
  'on-missing'?: string
  /**
   * The frame around what has the focus
   */
  focus?: string
  /**
   * The edge inside that frame
   */
  'focus-halo'?: string
  /**
   * Ground of text that was added
   */
  ins?: string
  /**
   * Ground of text that was taken away
   */
  del?: string
  /**
   * Ground of the foot
   */
  night?: string
  /**
   * Text of the foot
   */
  'on-night'?: string
  /**
   * Text of the foot beside the main thing
   */
  'night-soft'?: string
}
/**
 * A partnership’s own colours (`THEME_FILE`). Text must be readable in light and in dark: that is checked at start.
 */
export interface Theme {
  light?: ThemeColours
  dark?: ThemeColours
}
