import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { addSuggestions } from '../../../actions/meetings/add-suggestions.js'
import { changeMeeting, noteItem, takeOffAgenda } from '../../../actions/meetings/change-meeting.js'
import { carryThrough, decideItem } from '../../../actions/meetings/decide-item.js'
import { putOnAgenda } from '../../../actions/meetings/put-on-agenda.js'
import { DomainError } from '../../../domain/errors.js'
import type { ItemNote, MeetingChange, NewAgendaItem, NewDecision } from '../../../domain/types.gen.js'
import { heldTo } from '../held-to.js'
import { agendaPage } from './agenda-page.js'
import { decisionField, decisionIn } from './decision-part.js'
import { detailsIn, detailsPage } from './details-page.js'
import { given, type Sent, sentIn, type Typed, typedAgain } from './form.js'
import { itemPage } from './item-page.js'
import { askingIn, type MeetingVisit, visitMeeting } from './meeting-visit.js'
import { minutesPage } from './minutes-page.js'
import { attendantsIn, peoplePage } from './people-page.js'
import { startName } from './when-fields.js'

/** Something that a form of a meeting's pages can ask for. */
interface Act {
  readonly run: (visit: MeetingVisit, sent: Sent, item: string) => Promise<unknown>
  /** Where to go when it is done; below the meeting. */
  readonly goes: (sent: Sent, item: string) => string
  /** Shown again, with what could not be taken. */
  readonly page: (visit: MeetingVisit, typed: Typed, item: string, sent: Sent) => string | Promise<string>
  /** Key of the form. */
  readonly form: string
  readonly nameOf?: (sent: Sent) => (pointer: string) => string
}

const change =
  (input: (sent: Sent) => object): Act['run'] =>
  (visit, sent) => {
    const asked = heldTo<MeetingChange>(visit.request, 'api-meeting-change.json', input(sent))
    return changeMeeting(visit.deps, askingIn(visit, sent.one('revision')), asked)
  }

const ACTS: ReadonlyMap<string, Act> = new Map(
  Object.entries<Act>({
    details: {
      form: 'details',
      run: change(detailsIn),
      goes: () => '',
      page: detailsPage,
      nameOf: () => startName,
    },
    people: { form: 'people', run: change(attendantsIn), goes: () => 'people', page: peoplePage },
    state: {
      form: 'state',
      run: change((sent) => ({ state: sent.one('state') })),
      goes: (sent) => (sent.one('state') === 'planned' ? '' : 'minutes'),
      page: (visit, typed, _item, sent) =>
        sent.one('state') === 'approved' ? minutesPage(visit, typed) : agendaPage(visit, typed),
    },
    suggested: {
      form: 'suggested',
      run: (visit, sent) => addSuggestions(visit.deps, askingIn(visit, ''), sent.all('chosen')),
      goes: () => '',
      page: agendaPage,
    },
    add: {
      form: 'add',
      run: (visit, sent) => {
        const asked = given(sent, 'idea', 'title')
        const item = heldTo<NewAgendaItem>(visit.request, 'api-new-agenda-item.json', asked)
        return putOnAgenda(visit.deps, askingIn(visit, ''), item)
      },
      goes: () => '',
      page: agendaPage,
    },
  }),
)

const ITEM_ACTS: ReadonlyMap<string, Act> = new Map(
  Object.entries<Act>({
    note: {
      form: 'note',
      run: (visit, sent, item) => {
        const { text } = heldTo<ItemNote>(visit.request, 'api-item-note.json', { text: sent.one('text') })
        return noteItem(visit.deps, askingIn(visit, sent.one('revision')), item, text)
      },
      goes: (_sent, item) => `items/${item}`,
      page: (visit, typed, item) => itemPage(visit, item, typed),
    },
    decision: {
      form: 'decision',
      run: (visit, sent, item) => {
        const decision = heldTo<NewDecision>(visit.request, 'api-new-decision.json', decisionIn(sent))
        return decideItem(visit.deps, askingIn(visit, sent.one('revision')), item, decision)
      },
      goes: (_sent, item) => `items/${item}`,
      page: (visit, typed, item) => itemPage(visit, item, typed),
      nameOf: decisionField,
    },
    carry: {
      form: 'carry',
      run: (visit, _sent, item) => carryThrough(visit.deps, askingIn(visit, ''), item),
      goes: (_sent, item) => `items/${item}`,
      page: (visit, typed, item) => itemPage(visit, item, typed),
    },
    remove: {
      form: 'remove',
      run: (visit, _sent, item) => takeOffAgenda(visit.deps, askingIn(visit, ''), item),
      goes: () => '',
      page: (visit, typed, item) => itemPage(visit, item, typed),
    },
  }),
)

/** Takes what a form asks for; what cannot be taken is shown again, with nothing lost. */
export async function takeAct(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { act: name, item = '' } = request.params as { act: string; item?: string }
  const act = (item === '' ? ACTS : ITEM_ACTS).get(name)
  if (!act) throw new DomainError('not-found')
  const visit = await visitMeeting(deps, request)
  const sent = sentIn(request)
  try {
    await act.run(visit, sent, item)
    const anchor = item !== '' && act.goes(sent, item) !== '' ? '#decision-title' : ''
    return reply.redirect(`${visit.at(act.goes(sent, item))}?saved=1${name === 'note' ? '' : anchor}`, 303)
  } catch (error) {
    const typed = typedAgain(deps, request, error, { form: act.form, sent, ...nameOf(act, sent) })
    const page = await act.page(await visitMeeting(deps, request), typed, item, sent)
    return reply.status(typed.collided ? 412 : 422).send(page)
  }
}

const nameOf = ({ nameOf }: Act, sent: Sent) => (nameOf ? { nameOf: nameOf(sent) } : {})
