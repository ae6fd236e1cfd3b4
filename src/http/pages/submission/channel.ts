import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listOwnParties } from '../../../actions/parties/own-parties.js'
import { type Actor, isStaff } from '../../../domain/actor.js'
import { type Html, html } from '../../../domain/html.js'
import { channelledBy, ownParties } from '../../../domain/parties/channelled.js'
import { type FormValues, one } from '../../../domain/submission/form-values.js'
import type { Idea, Party } from '../../../domain/types.gen.js'
import { selectInput } from '../components/inputs.js'
import { notice } from '../components/notice.js'
import { askedFor } from '../sent-values.js'
import type { Channel, FormSession } from './form-session.js'

/** undefined: whoever this is tells an idea of their own. */
export async function channelOf(
  deps: Deps,
  request: FastifyRequest,
  idea: Idea | undefined,
): Promise<Channel | undefined> {
  const { actor } = request
  if (actor.kind !== 'person' || ownParties(actor).length === 0) return undefined
  const parties = (await listOwnParties(deps, actor)).filter(({ active }) => active)
  if (parties.length === 0) return undefined
  return idea ? channelOfDraft(idea, parties) : channelToBe(actor, parties, askedFor(request, 'party')[0])
}

function channelOfDraft(idea: Idea, parties: readonly Party[]): Channel | undefined {
  const party = parties.find(({ id }) => id === channelledBy(idea))
  return party && { party, choices: [], mayBeNone: false }
}

function channelToBe(actor: Actor, parties: readonly Party[], asked: string | undefined): Channel {
  const mayBeNone = isStaff(actor)
  const mustChoose = parties.length > 1 || mayBeNone
  const party = parties.find(({ id }) => id === asked) ?? (mustChoose ? undefined : parties[0])
  return { ...(party && { party }), choices: mustChoose ? parties : [], mayBeNone }
}

/** The party that a form names, or the only one; undefined when none is named. */
export function partyIn({ channel }: FormSession, values: FormValues): string | undefined {
  if (!channel) return undefined
  if (channel.choices.length === 0) return channel.party?.id
  return channel.choices.find(({ id }) => id === one(values, 'party'))?.id
}

const nameOf = ({ name, id }: Party, { request: { language } }: FormSession): string =>
  name[language] ?? name.sv ?? id

/** For whom it is submitted, in a line, once that is settled. */
export const channelLine = (session: FormSession): Html | '' =>
  session.channel?.party && session.channel.choices.length === 0
    ? html`
      <p class="tag now">
        ${session.request.t('parties:walk.title', { party: nameOf(session.channel.party, session) })}
      </p>
    `
    : ''

/** The same, told before one begins. */
export function channelNotice(session: FormSession): Html | '' {
  const { channel, request } = session
  if (!channel || session.idea) return ''
  const { t } = request
  if (channel.choices.length > 0)
    return notice(t('parties:walk.choose'), html`<p>${t('parties:walk.chooseText')}</p>`, 'now')
  const party = channel.party ? nameOf(channel.party, session) : ''
  return notice(t('parties:walk.title', { party }), html`<p>${t('parties:walk.text', { party })}</p>`, 'now')
}

/** The choice, in the form that begins the draft. */
export function channelField(session: FormSession, error: string | undefined): Html | '' {
  const { channel, request } = session
  if (!channel || channel.choices.length === 0) return ''
  const { t } = request
  const choices = channel.choices.map((party) => ({ value: party.id, label: nameOf(party, session) }))
  const value = one(session.sent ?? new Map(), 'party') || (channel.party?.id ?? '')
  const none = channel.mayBeNone ? t('parties:walk.noParty') : t('ideas:choose')
  const label = t('parties:walk.choose')
  return selectInput({ id: 'party', name: 'party', label, value, error }, choices, none)
}
