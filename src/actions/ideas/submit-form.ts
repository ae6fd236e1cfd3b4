import { type Actor, SYSTEM } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { editContact } from '../../domain/ideas/edit-contact.js'
import { editIdea } from '../../domain/ideas/edit-idea.js'
import { titleOf } from '../../domain/ideas/mails.js'
import { holdIdea } from '../../domain/ideas/moderate.js'
import { setConsent } from '../../domain/ideas/set-consent.js'
import { moveThat } from '../../domain/process/moves-for.js'
import { type FormTrace, spamSignals } from '../../domain/submission/spam-signals.js'
import { type AnswersPatch, applyAnswers } from '../../domain/template/apply-answers.js'
import { checkAnswers } from '../../domain/template/check-answers.js'
import type { Answers, Consent, Contact, Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { moveIdea } from '../process/move-idea.js'
import { changeIdea } from './change-idea.js'
import { createIdea } from './create-idea.js'
import { editAnswers, type SavedPage } from './edit-answers.js'
import type { FoundIdea } from './find-idea.js'

/** Whoever holds the private link of an idea, and the link itself. */
export interface LinkOwner {
  readonly actor: Actor
  readonly secret: string
  /** Their idea, as it was read for this request. */
  readonly found?: FoundIdea
}

/** What a page of the form sent. */
export interface SentPage {
  readonly trace: FormTrace
  /** The revision that the page was made from. */
  readonly revision: number
  readonly patch: AnswersPatch
}

const asking = ({ actor, found }: LinkOwner) =>
  ({ idea: actor.id, actor, revision: 'latest', found }) as const

/**
 * Keeps what was answered on one page. What others saved meanwhile stays.
 * @throws DomainError `invalid-answers`, and as `changeIdea` does.
 */
export async function saveAnswers(deps: Deps, linkOwner: LinkOwner, page: SentPage): Promise<SavedPage> {
  const saved = await editAnswers(deps, asking(linkOwner), page)
  await holdIfSpam(deps, linkOwner, page.trace)
  return saved
}

/** What an idea is begun with. */
interface Beginning extends Pick<SentPage, 'trace' | 'patch'> {
  readonly party?: string | undefined
  readonly track?: Idea['track']
}

/**
 * The first thing that is kept of an idea: a draft, and its private link.
 * @param party the one that channels it, when a contact person submits for somebody
 * @throws DomainError `invalid-answers`, `not-allowed`
 */
export async function startDraft(
  deps: Deps,
  actor: Actor,
  { trace, patch, party, track = 'idea' }: Beginning,
): Promise<LinkOwner> {
  const answers = Object.fromEntries(
    Object.entries(patch).map(([section, fields]) => [section, withoutNulls(fields)]),
  ) as Answers
  const parties = party === undefined ? {} : { parties: [party] }
  const created = await createIdea(deps, { track, language: actor.language, answers, ...parties }, actor)
  const { idea, link } = created
  const { language, address } = actor
  const owner: Actor = {
    kind: 'submitter',
    id: idea.id,
    name: '',
    language,
    grants: [],
    ...(address !== undefined && { address }),
  }
  const linkOwner = { actor: owner, secret: link.secret }
  await holdIfSpam(deps, linkOwner, trace)
  return linkOwner
}

const withoutNulls = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** Whether these answers could be kept, before there is an idea. @throws DomainError `invalid-answers` */
export function assertRight(deps: Deps, patch: AnswersPatch): void {
  const { template } = deps.definitions.current
  const errors = checkAnswers(template, applyAnswers({}, patch, deps.newId))
  if (errors.length > 0) throw new DomainError('invalid-answers', { errors })
}

/**
 * How to reach the one who tells; a new address is sent the private link.
 * @throws DomainError `invalid-input`
 */
export async function saveContact(
  deps: Deps,
  linkOwner: LinkOwner,
  { trace, contact }: { readonly trace: FormTrace; readonly contact: Contact },
): Promise<Idea> {
  await holdIfSpam(deps, linkOwner, trace)
  const { idea } = await changeIdea(deps, asking(linkOwner), (context, idea, now, newId) =>
    editContact(context, idea, { contact, secret: linkOwner.secret }, linkOwner.actor, now, newId),
  )
  return idea
}

export interface Sending {
  readonly trace: FormTrace
  /** What was said about publishing, if anything; a text is always shown before it is published. */
  readonly publish?: Consent['state'] | undefined
  /** Edition of the notice that was shown. */
  readonly notice: string
}

/**
 * Sends the idea in: the notice that was shown, the consent if there was one, and the move, each a guarded
 * write that may be repeated.
 * @throws DomainError `gate-not-met`, `move-not-possible`
 */
export async function sendIn(
  deps: Deps,
  linkOwner: LinkOwner,
  { trace, publish, notice }: Sending,
): Promise<Idea> {
  await holdIfSpam(deps, linkOwner, trace)
  const { actor } = linkOwner
  const found = await changeIdea(deps, asking(linkOwner), (context, idea, now, newId) => {
    const noticed = editIdea(context, idea, { notice }, actor, now, newId)
    const known = noticed.consents.find(({ kind }) => kind === 'publish')
    if (publish === undefined || known?.state === publish) return noticed
    const subject = noticed.contact.name ?? titleOf(noticed)
    const consent = { kind: 'publish', subject, state: publish, ...(known && { id: known.id }) } as const
    return setConsent(context, noticed, consent, actor, now, newId)
  })
  const move = moveThat(found.context.process, found.idea, actor, 'submit')?.id ?? ''
  return (await moveIdea(deps, asking({ ...linkOwner, found }), { move })).idea
}

/** What looks like spam is kept, and held away from the lists until somebody has looked. */
async function holdIfSpam(deps: Deps, linkOwner: LinkOwner, trace: FormTrace): Promise<void> {
  const signals = spamSignals(trace)
  if (signals.length === 0) return
  await changeIdea(deps, asking(linkOwner), (_context, idea, now, newId) =>
    holdIdea(idea, signals, SYSTEM, now, newId),
  )
}
