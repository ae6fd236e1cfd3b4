import type { FastifyReply } from 'fastify'
import {
  assertRight,
  type LinkOwner,
  saveAnswers,
  saveContact,
  sendIn,
  startDraft,
} from '../../../actions/ideas/submit-form.js'
import { DomainError } from '../../../domain/errors.js'
import { html } from '../../../domain/html.js'
import type { Conflict } from '../../../domain/ideas/merge-edit.js'
import { faultOf } from '../../../domain/schema-faults.js'
import {
  type FormValues,
  formValues,
  one,
  readForm,
  withKept,
  withoutRow,
} from '../../../domain/submission/form-values.js'
import { isAnswered } from '../../../domain/template/values.js'
import type { Consent, Idea } from '../../../domain/types.gen.js'
import { errorsByName } from '../components/answer-form/errors-by-name.js'
import { idOf } from '../components/answer-form/field-parts.js'
import { valueText } from '../components/answer-form/value-text.js'
import { sentValues } from '../sent-values.js'
import { partyIn } from './channel.js'
import { checkPage, neededFor } from './check-page.js'
import { contactIn, contactPage } from './contact-page.js'
import { NO_FIELD } from './form-page.js'
import type { FormSession } from './form-session.js'
import { keepLink, traceOf } from './open-form-session.js'
import { questionPage } from './question-page.js'

export type Taken = Promise<string | FastifyReply>

/** What is asked of a page besides keeping it: `next`, `later`, `check`, `add:field`, `remove:field:row`. */
const wayOf = (values: FormValues): string[] => (one(values, 'go') || 'next').split(':')

/** Errors that a form can mend, at its fields. @throws all others */
function mendable(session: FormSession, error: unknown): Readonly<Record<string, string>> {
  if (error instanceof DomainError && error.code === 'quota-reached')
    return { [NO_FIELD]: session.t('errors:quota-reached.detail') }
  const isOurs = error instanceof DomainError && error.status === 422 && error.extras.errors
  if (!isOurs) throw error
  const errors = error.extras.errors ?? []
  const party = errors.some(({ pointer }) => pointer === '/parties')
  return { ...errorsByName(session, errors), ...(party && { party: session.t('errors:fields.which-party') }) }
}

/** Takes one question. Nothing that was typed is lost, whatever is wrong with it. */
export async function takeQuestion(visit: FormSession, reply: FastifyReply, section: string): Taken {
  const sent = sentValues(visit.request)
  const session = { ...visit, sent }
  const [way, field = '', row = ''] = wayOf(sent)
  const values = way === 'remove' ? withoutRow(sent, field, Number(row)) : sent
  const { patch, errors } = readForm(session.context.template, section, values)
  const trace = traceOf(session, sent)
  try {
    if (errors.length > 0) throw new DomainError('invalid-answers', { errors })
    const { linkOwner } = session
    if (!linkOwner) return await begin(session, reply, section, { patch, trace, way, field, values })
    const page = { patch, trace, revision: Number(one(sent, 'revision')) || 0 }
    const { conflicts, others, idea } = await saveAnswers(session.deps, linkOwner, page)
    if (conflicts.length > 0)
      return reply
        .status(409)
        .send(
          withConflicts(
            { ...session, idea },
            section,
            mergedValues(session, idea, section, values, others),
            conflicts,
          ),
        )
    return reply.redirect(onward(session, section, way, field), 303)
  } catch (error) {
    const said = mendable(session, error)
    return reply.status(422).send(questionPage(session, section, { values, errors: said, kept: {} }))
  }
}

interface Beginning {
  readonly patch: ReturnType<typeof readForm>['patch']
  readonly trace: ReturnType<typeof traceOf>
  readonly way: string | undefined
  readonly field: string
  readonly values: FormValues
}

/** The first thing that is written makes a draft; an empty page makes nothing. */
async function begin(session: FormSession, reply: FastifyReply, section: string, given: Beginning): Taken {
  const { patch, trace, way, field } = given
  const isEmpty = !Object.values(patch[section] ?? {}).some(isAnswered)
  if (isEmpty && way !== 'later') return reply.redirect(onward(session, section, way, field), 303)
  assertRight(session.deps, patch)
  const party = partyIn(session, given.values)
  const linkOwner = await startDraft(session.deps, session.request.actor, {
    patch,
    trace,
    party,
    track: session.track,
  })
  keepLink(session.deps, reply, linkOwner.secret)
  return reply.redirect(onward(session, section, way, field, { new: '1' }), 303)
}

function onward(
  session: FormSession,
  page: string,
  way = 'next',
  field = '',
  also: Record<string, string> = {},
): string {
  if (way === 'later') return session.at('saved')
  if (way === 'add') return `${session.at(page, { ...also, more: field })}#${idOf(field)}`
  if (way === 'remove') return `${session.at(page, also)}#${idOf(field)}`
  if (way === 'check') return session.at('check', also)
  const next = session.pages[session.pages.indexOf(page) + 1] ?? 'check'
  return session.at(next, also)
}

/**
 * Both texts: what was typed stands in the fields, what others saved beside them. Saving again keeps what
 * stands.
 */
function withConflicts(
  session: FormSession,
  section: string,
  values: FormValues,
  conflicts: readonly Conflict[],
): string {
  const kept = conflicts.map(({ field, kept }) => {
    const def = session.context.template.field(field)?.def
    const text =
      def && kept !== undefined
        ? valueText(session, def, kept)
        : html`${session.t('submission:conflict.empty')}`
    return [field, text] as const
  })
  return questionPage(session, section, { values, errors: {}, kept: Object.fromEntries(kept) })
}

/** What only others changed, or filled in where this form has nothing, is shown as it is kept. */
const mergedValues = (
  { context }: FormSession,
  idea: Idea,
  section: string,
  values: FormValues,
  others: readonly string[],
): FormValues => withKept(values, formValues(context.template, section, idea.answers), others)

export async function takeContact(visit: FormSession, reply: FastifyReply): Taken {
  const values = sentValues(visit.request)
  const session = { ...visit, sent: values }
  const [way] = wayOf(values)
  const contact = contactIn(values)
  try {
    if (Object.keys(contact).length > 0 || session.linkOwner) {
      assertContact(session, contact)
      const linkOwner = await withDraft(session, reply, values)
      await saveContact(session.deps, linkOwner, { trace: traceOf(session, values), contact })
    }
    return reply.redirect(onward(session, 'contact', way), 303)
  } catch (error) {
    return reply.status(422).send(contactPage(session, values, mendable(session, error)))
  }
}

/** Who begins with something else than a question gets a draft as well. */
export async function withDraft(
  session: FormSession,
  reply: FastifyReply,
  values: FormValues,
): Promise<LinkOwner> {
  if (session.linkOwner) return session.linkOwner
  const trace = traceOf(session, values)
  const party = partyIn(session, values)
  const linkOwner = await startDraft(session.deps, session.request.actor, {
    patch: {},
    trace,
    party,
    track: session.track,
  })
  keepLink(session.deps, reply, linkOwner.secret)
  return linkOwner
}

/** The shape that the API holds it to. @throws DomainError `invalid-input` */
export function assertContact({ request }: FormSession, contact: object): void {
  const validate = request.compileValidationSchema({ $ref: 'contact.json#' })
  if (validate(contact)) return
  throw new DomainError('invalid-input', { errors: (validate.errors ?? []).map((e) => faultOf(e as never)) })
}

const STATES = new Set<string>(['given', 'asked', 'refused'])

/** The notice may have been changed while the page was open: what counts is what was read. */
function shownIn({ deps }: FormSession, edition: string): string {
  const { editions, current } = deps.definitions.notices.notice
  return editions.has(edition) ? edition : current.edition
}

/** Who is shown another text now has not read it. */
const isNewest = ({ deps }: FormSession, edition: string): boolean =>
  deps.definitions.notices.notice.current.edition === edition

/** Sends the idea in, or says what is needed first. */
export async function takeCheck(session: FormSession, reply: FastifyReply): Taken {
  const { deps, request, linkOwner, t } = session
  const values = sentValues(request)
  const [way] = wayOf(values)
  if (way === 'later') return reply.redirect(session.at('saved'), 303)
  if (!session.isDraft) return reply.redirect(session.at('done'), 303)
  const said = one(values, 'publish')
  const publish = STATES.has(said) ? (said as Consent['state']) : undefined
  const read = one(values, 'read') === 'yes'
  const notice = shownIn(session, one(values, 'notice'))
  const refuse = (unmet: readonly string[] = []) => {
    const errors = read ? undefined : { errors: { read: t('submission:check.mustRead') } }
    return reply
      .status(422)
      .send(
        checkPage(session, { ...errors, unmet, given: { read: read && isNewest(session, notice), publish } }),
      )
  }
  if (!read || !linkOwner) return refuse(neededFor(session).map(({ label }) => label))
  try {
    await sendIn(deps, linkOwner, { trace: traceOf(session, values), publish, notice })
    return reply.redirect(session.at('done'), 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'gate-not-met') throw error
    const unmet = (error.extras.requirements ?? []).filter(({ state }) => state === 'not-met')
    const words = unmet.map(({ label, missing }) => [label, missing].filter(Boolean).join('. '))
    return refuse(words)
  }
}
