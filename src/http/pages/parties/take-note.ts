import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { recordNote } from '../../../actions/parties/record-note.js'
import type { NewPartyNote } from '../../../domain/types.gen.js'
import { refusedBy } from '../admin/frame.js'
import { heldTo } from '../held-to.js'
import { formOf } from '../sent-values.js'
import { partyPage } from './party-page.js'

/** Records a note; what is wrong with it is told with all that was typed. */
export async function takeNote(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { party } = request.params as { party: string }
  const form = formOf(request)
  try {
    const given = heldTo<NewPartyNote>(request, 'api-new-party-note.json', sentNote(form))
    await recordNote(deps, party, given, request.actor)
    return reply.redirect(`/${request.language}/parties/${party}?done=note`, 303)
  } catch (error) {
    const refused = refusedBy(error, request, deps.definitions.texts, form)
    return reply.status(422).send(await partyPage(deps, request, refused))
  }
}

/** An empty field of a form is one that was not filled in. */
const sentNote = (form: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    (['commitment', 'date', 'text', 'link'] as const)
      .map((name) => [name, form[name]?.trim() ?? ''])
      .filter(([, value]) => value !== ''),
  )
