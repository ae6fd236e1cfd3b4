import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { Asking, Changed } from '../../../actions/ideas/change-idea.js'
import { DomainError } from '../../../domain/errors.js'
import { hash } from '../../../domain/hash.js'
import { unmetOf } from '../../../domain/process/gate-of.js'
import { mayDo } from '../../../domain/process/permissions.js'
import { heldTo } from '../held-to.js'
import type { Act, Sent } from './act.js'
import { ACTS } from './acts.js'
import { conflictPage } from './conflict-page.js'
import { formKey } from './form.js'
import { show } from './show.js'
import { mistakes, type Typed, type Visit, visit, visitTo } from './visit.js'

/** Takes what a form of an idea's pages asks for; what cannot be taken is shown again, with nothing lost. */
export async function takeAct(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { act: name } = request.params as { act: string }
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined
  if (!act) throw new DomainError('not-found')
  const seen = await visit(deps, request)
  const sent = sentIn(request)
  try {
    const changed = await run(act, seen, sent)
    return reply.redirect(placeAfter(seen, changed, name, sent), 303)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'idea-changed')
      return reply
        .status(412)
        .send(await conflictPage(await visit(deps, request), `acts/${name}`, sent, error))
    const typed = {
      form: formKey(name, sent.item),
      values: valuesOf(sent),
      errors: mistakes(seen, error),
      missing: missingIn(error),
    }
    const page = await show({ ...seen, isWrong: true }, act.page(sent), typed)
    return reply.status(422).send(page)
  }
}

async function run(act: Act, seen: Visit, sent: Sent): Promise<Changed> {
  const given = act.input(sent, seen)
  const input = act.schema === undefined ? given : heldTo<object>(seen.request, act.schema, given as object)
  const revision: Asking['revision'] = act.adds ? 'latest' : Number(sent.one('revision'))
  const { idea, actor } = seen
  const request = act.adds ? markOf(seen, sent, input) : undefined
  return act.run(seen, { idea: idea.id, actor, revision, found: seen, request }, input as never, sent)
}

/** What adds to an idea adds once, however often the same form is sent with the same words. */
function markOf({ actor }: Visit, sent: Sent, input: object): Asking['request'] {
  const form = sent.one('form')
  return form === ''
    ? undefined
    : { key: hash(`form ${actor.id} ${form} ${JSON.stringify(input)}`), fingerprint: '' }
}

/** Of a move that its gate refused: each thing that is missing, with the way to its line in the list. */
function missingIn(error: unknown): NonNullable<Typed['missing']> {
  const requirements = error instanceof DomainError ? (error.extras.requirements ?? []) : []
  return unmetOf(requirements).map(({ id, label = id, missing }) => ({
    to: `#need-${id}`,
    words: missing === undefined ? label : `${label}: ${missing}`,
  }))
}

/**
 * Back to the page and the place that it was about; to the desk when the idea is out of this person's sight
 * by it.
 */
function placeAfter({ deps, request, actor }: Visit, changed: Changed, name: string, sent: Sent): string {
  const { process } = changed.context
  if (!mayDo(process, actor, changed.idea, 'read')) return `/${request.language}/desk?saved=1`
  const { at } = visitTo(deps, request, changed)
  const page = LEADS_BACK.has(name) ? '' : (ACTS[name]?.page(sent) ?? '')
  const about = sent.item === '' ? '' : `&about=${encodeURIComponent(sent.item)}`
  return `${at(page)}?saved=1&did=${name}${about}${anchorOf(name, sent)}`
}

/** After these the gate and what comes next are looked at, on the first page of the idea. */
const LEADS_BACK: ReadonlySet<string> = new Set(['move', 'approve', 'assess'])

function anchorOf(act: string, { item }: Sent): string {
  if (act === 'tick' || act === 'untick') return `#need-${item}`
  return act === 'level' ? `#${item}` : ''
}

export function sentIn({ body }: FastifyRequest): Sent {
  const fields = new Map(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one): one is string => typeof one === 'string')
        .map(tidy),
    ]),
  )
  const all = (name: string): readonly string[] => fields.get(name) ?? []
  // A number may be typed instead of chosen from a list of the same name.
  const one = (name: string): string => all(name).find((value) => value !== '') ?? ''
  return { one, all, item: one('item'), names: [...fields.keys()] }
}

/** Browsers end lines in two characters. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** Of several boxes that were ticked, a line each. */
const valuesOf = (sent: Sent): Record<string, string> =>
  Object.fromEntries(sent.names.map((name) => [name, sent.all(name).filter(Boolean).join('\n')]))
