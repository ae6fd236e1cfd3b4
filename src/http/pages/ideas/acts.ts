import { arrangeIdea } from '../../../actions/ideas/arrange-idea.js'
import type { Asking, Changed } from '../../../actions/ideas/change-idea.js'
import { changeWith, type DomainChange } from '../../../actions/ideas/change-with.js'
import { sendMessage } from '../../../actions/ideas/send-message.js'
import { changePicture, removePicture } from '../../../actions/pictures/change-pictures.js'
import { moveIdea } from '../../../actions/process/move-idea.js'
import { assess } from '../../../domain/ideas/assess.js'
import { editIdea } from '../../../domain/ideas/edit-idea.js'
import { giveAdvice } from '../../../domain/ideas/give-advice.js'
import { judgeLevel } from '../../../domain/ideas/judge-level.js'
import { screen } from '../../../domain/ideas/screen.js'
import { setConsent } from '../../../domain/ideas/set-consent.js'
import { tick, untick } from '../../../domain/ideas/tick.js'
import { askOverride } from '../../../domain/process/ask-override.js'
import { INPUTS } from '../../../domain/process/move-request.js'
import type { Arrangement, MoveRequest, PictureDetails } from '../../../domain/types.gen.js'
import { pictureDetailsIn } from '../components/picture-fields.js'
import { SPREAD_ACTS } from '../uses/spread-acts.js'
import type { Act, Sent } from './act.js'
import { CONTACT } from './contact-part.js'
import type { Visit } from './visit.js'

/** @param named which part of the input the item is */
const changing =
  <I>(change: DomainChange<I>, named?: keyof I) =>
  ({ deps }: Visit, asking: Asking, input: object, { item }: Sent): Promise<Changed> =>
    changeWith(deps, asking, change, (named === undefined ? input : { ...input, [named]: item }) as I)

/** The fields of these names that were filled in. */
function given(sent: Sent, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (sent.one(name) === '' ? [] : [[name, sent.one(name)]])))
}

/** The shape of the API makes empty texts of nulls. */
const withoutEmpty = (fields: Readonly<Record<string, string>>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value || null]))

const nullable = (sent: Sent, name: string): string | null => sent.one(name) || null

const moving = (visit: Visit, asking: Asking, input: MoveRequest): Promise<Changed> =>
  moveIdea(visit.deps, asking, input)

export const ACTS: Readonly<Record<string, Act>> = {
  level: {
    page: () => '',
    schema: 'api-level.json',
    input: (sent) => ({
      ...(sent.one('level') && { level: Number(sent.one('level')) }),
      ...given(sent, 'note'),
    }),
    run: changing(judgeLevel, 'question'),
  },
  tick: {
    page: () => '',
    schema: 'api-tick.json',
    input: (sent) => given(sent, 'note'),
    run: changing(tick, 'requirement'),
  },
  untick: { page: () => '', input: () => ({}), run: changing(untick, 'requirement') },
  assess: {
    page: () => 'assess',
    schema: 'api-assessment.json',
    input: assessmentIn,
    run: changing(assess),
  },
  screening: {
    page: () => 'screening',
    schema: 'api-screening.json',
    input: screeningIn,
    run: changing(screen),
  },
  advice: {
    page: () => 'advice',
    schema: 'api-new-advice.json',
    input: (sent) => ({
      ...given(sent, 'said', 'kind', 'visibility', 'date', 'for', 'agreed', 'due'),
      ...(sent.one('minutes') && { minutes: Number(sent.one('minutes')) }),
    }),
    run: changing(giveAdvice),
    adds: true,
  },
  message: {
    page: () => 'advice',
    input: (sent) => ({ text: sent.one('text') }),
    run: (visit, asking, { text }: { text: string }) => sendMessage(visit.deps, asking, text),
    adds: true,
  },
  arrange: {
    page: () => 'around',
    schema: 'api-arrangement.json',
    input: arrangementIn,
    run: (visit, asking, input: Arrangement) => arrangeIdea(visit.deps, asking, input),
  },
  'edit-contact': {
    page: () => 'around',
    schema: 'api-idea-edit.json',
    input: (sent) => ({
      contact: Object.fromEntries(CONTACT.map((name) => [name, nullable(sent, `contact.${name}`)])),
    }),
    run: (visit, asking, { contact }: { contact: Readonly<Record<string, string>> }) =>
      changeWith(visit.deps, asking, editIdea, { contact: withoutEmpty(contact) }),
  },
  'edit-source': {
    page: () => 'around',
    schema: 'api-idea-edit.json',
    input: (sent) => ({
      ...given(sent, 'track'),
      origin: {
        kind: sent.one('origin.kind'),
        ...(sent.one('origin.note') && { note: sent.one('origin.note') }),
      },
    }),
    run: changing(editIdea),
  },
  consent: {
    page: () => 'around',
    schema: 'api-new-consent.json',
    input: (sent) => given(sent, 'kind', 'subject', 'state', 'to'),
    run: changing(setConsent),
  },
  'change-consent': {
    page: () => 'around',
    schema: 'api-consent-change.json',
    input: (sent) => given(sent, 'state'),
    run: changing(setConsent, 'id'),
  },
  picture: {
    page: () => 'pictures',
    schema: 'picture-details.json',
    input: (sent, { context }) => pictureDetailsIn(sent.one, context.texts.languages),
    run: ({ deps }, asking, input: PictureDetails, { item }) => changePicture(deps, asking, item, input),
  },
  'remove-picture': {
    page: () => 'pictures',
    input: () => ({}),
    run: ({ deps }, asking, _, { item }) => removePicture(deps, asking, item),
  },
  move: {
    page: ({ item }) => `moves/${item}`,
    schema: 'api-move-request.json',
    input: (sent) => ({
      move: sent.item,
      ...given(sent, 'to', ...INPUTS),
    }),
    run: moving,
  },
  approve: {
    page: ({ item }) => `moves/${item}`,
    schema: 'api-move-request.json',
    input: (sent) => ({ move: sent.item, override: true, ...given(sent, 'to') }),
    run: moving,
  },
  'ask-override': {
    page: ({ item }) => `moves/${item}`,
    schema: 'api-override-request.json',
    input: (sent) => ({ move: sent.item, ...given(sent, 'to', 'reason') }),
    run: changing(askOverride),
  },
  ...SPREAD_ACTS,
}

/** The items that are named between `before` and `after`. */
const itemsIn = (sent: Sent, before: string, after: string): string[] =>
  sent.names.flatMap((name) =>
    name.startsWith(`${before}.`) && name.endsWith(`.${after}`)
      ? [name.slice(before.length + 1, -after.length - 1)]
      : [],
  )

/** What was filled in of a form that asks for everything. */
function assessmentIn(sent: Sent): object {
  const levels = itemsIn(sent, 'levels', 'level').flatMap((id) => {
    const [level, note] = [sent.one(`levels.${id}.level`), sent.one(`levels.${id}.note`)]
    return level === '' ? [] : [[id, { level: Number(level), ...(note && { note }) }] as const]
  })
  const ticks = itemsIn(sent, 'ticks', 'note').flatMap((id) => {
    const note = sent.one(`ticks.${id}.note`)
    return note === '' ? [] : [[id, { note }] as const]
  })
  const inner = (name: string): string => sent.one(`screening.${name}`)
  const names = sent.names.flatMap((name) => /^screening\.(.+)$/.exec(name)?.[1] ?? [])
  const screening = screeningIn({ ...sent, one: inner, names }) as { tests: object }
  const isScreened = Object.keys(screening.tests).length > 0 || 'conclusion' in screening
  return {
    levels: Object.fromEntries(levels),
    ticks: Object.fromEntries(ticks),
    ...(isScreened && { screening }),
  }
}

function screeningIn(sent: Sent): object {
  const names = itemsIn(sent, 'tests', 'answer')
  const tests = names.flatMap((test) => {
    const answer = sent.one(`tests.${test}.answer`)
    const motivation = sent.one(`tests.${test}.motivation`)
    return answer === '' ? [] : [[test, { answer, ...(motivation && { motivation }) }] as const]
  })
  return { tests: Object.fromEntries(tests), ...given(sent, 'conclusion', 'motivation') }
}

/**
 * What the form shows is all of it, so what is empty is taken away; a clearance that stands is not given
 * anew.
 */
function arrangementIn(sent: Sent, { idea }: Visit): object {
  const cleared = sent.one('clearance') === 'true'
  return {
    advisor: nullable(sent, 'advisor'),
    parties: sent.all('parties'),
    tags: [
      ...new Set(
        sent
          .one('tags')
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ],
    registration: nullable(sent, 'registration'),
    licence: nullable(sent, 'licence'),
    followUp: nullable(sent, 'followUp'),
    ...(cleared !== (idea.clearance !== undefined) && { clearance: cleared }),
  }
}
