import { type Actor, isStaff, rolesOn } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { codeIn, refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import { type AnswersPatch, applyAnswers } from '../template/apply-answers.js'
import { changesBetween } from '../template/changes-between.js'
import { checkAnswers } from '../template/check-answers.js'
import type { Answers, Change, Contact, Idea } from '../types.gen.js'
import { acceptMinorEdit } from './accept-minor-edit.js'
import { agedLevels } from './level-age.js'
import { changeOf, changesOf, type Marked, record } from './record.js'

type Removable<T> = { readonly [K in keyof T]?: T[K] | null }

export interface IdeaEdit extends Marked {
  /** Merged by section and field; null removes. */
  readonly answers?: AnswersPatch
  /** Merged; null removes. */
  readonly contact?: Removable<Contact>
  readonly track?: Idea['track']
  readonly language?: string
  readonly origin?: Idea['origin']
  /** Edition of the notice that was shown. */
  readonly notice?: string
  /** The edit needs no new translation, and no new look at personal data. */
  readonly minor?: boolean
}

/**
 * Edits what was told. Drafts may be unfinished; what is there must be right. An edit that is not minor takes
 * back the clearance of personal data, since that was for the texts as they were. Nothing changed: the idea
 * comes back as it was, without a new revision.
 * @throws DomainError `not-allowed`, `invalid-answers`, `invalid-input`
 */
export function editIdea(
  context: Context,
  idea: Idea,
  edit: IdeaEdit,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'edit')
  assertMayReach(context, idea, edit, actor)
  const answers = edit.answers ? editedAnswers(context, idea.answers, edit.answers, newId) : idea.answers
  const levels = agedLevels(idea, answers)
  const edited = withClearance(idea, editedRest({ ...idea, answers, levels }, edit, now), edit)
  const changes = changesIn(idea, edited)
  if (changes.length === 0) return idea
  const next = edit.minor ? acceptMinorEdit(context.template, idea, edited) : edited
  const happening = {
    what: 'edit' as const,
    changes,
    ...(edit.minor && { minor: true }),
    ...(isDrafting(context, idea, actor) && { open: true }),
    ...(edit.request && { request: edit.request }),
  }
  return record(idea, next, happening, actor, now, newId)
}

/** What its submitter or their party saves while drafting is told once a sitting. */
const isDrafting = ({ process }: Context, idea: Idea, actor: Actor): boolean =>
  idea.state === process.definition.start && !isStaff(actor)

function editedAnswers(
  { template }: Context,
  before: Answers,
  patch: AnswersPatch,
  newId: () => string,
): Answers {
  const answers = applyAnswers(before, patch, newId)
  const errors = checkAnswers(template, answers)
  if (errors.length > 0) throw new DomainError('invalid-answers', { errors })
  return answers
}

/**
 * Where it came from is the staff's to say once it is sent in, and the way to reach a submitter is not a
 * partner's to change: a new address would be the way to a new private link.
 */
function assertMayReach({ process, vocabularies }: Context, idea: Idea, edit: IdeaEdit, actor: Actor): void {
  const roles = rolesOn(actor, idea)
  const isStaff = roles.has('advisor') || roles.has('administrator')
  const isDraft = idea.state === process.definition.start
  // A minor edit keeps sign-offs and the clearance of personal data: that is not the submitter's to say.
  if (edit.minor && !isStaff) throw new DomainError('not-allowed')
  if (edit.contact && !isStaff && !roles.has('submitter') && !isDraft) throw new DomainError('not-allowed')
  if (edit.origin && !isStaff && !isDraft) throw new DomainError('not-allowed')
  if (edit.origin) refuseAny(codeIn('/origin/kind', edit.origin.kind, 'origin', vocabularies))
}

const editedRest = (idea: Idea, edit: IdeaEdit, now: Date): Idea => ({
  ...idea,
  track: edit.track ?? idea.track,
  language: edit.language ?? idea.language,
  origin: edit.origin ?? idea.origin,
  contact: edit.contact ? merged(idea.contact, edit.contact) : idea.contact,
  ...noticeIn(idea, edit.notice, now),
})

const merged = (contact: Contact, patch: Removable<Contact>): Contact =>
  Object.fromEntries(
    Object.entries({ ...contact, ...patch }).filter(([, value]) => value !== null && value !== undefined),
  )

/** The same notice shown again changes nothing: what counts is when it was first shown. */
function noticeIn(idea: Idea, edition: string | undefined, now: Date): Pick<Idea, 'notice'> {
  if (edition === undefined || edition === idea.notice?.edition) return {}
  return { notice: { edition, at: now.toISOString() } }
}

function withClearance(before: Idea, after: Idea, { minor }: IdeaEdit): Idea {
  if (minor || changesBetween(before.answers, after.answers).length === 0) return after
  const { clearance: _, ...rest } = after
  return rest
}

const changesIn = (before: Idea, after: Idea): Change[] => [
  ...changesBetween(before.answers, after.answers),
  ...changesOf(before, after, ['track', 'language', 'origin', 'notice', 'clearance']),
  ...contactChanges(before.contact, after.contact),
]

function contactChanges(before: Contact, after: Contact): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Contact)[]
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => changeOf(`/contact/${name}`, before[name], after[name]))
}
