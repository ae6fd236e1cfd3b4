import type { Deps } from '../../../actions/deps.js'
import { memorySentence } from '../../../actions/exchange/memory.js'
import { changeSeenUnits } from '../../../actions/translation/change-seen-unit.js'
import type { Actor } from '../../../domain/actor.js'
import { DomainError } from '../../../domain/errors.js'
import { commentOn } from '../../../domain/translation/comments.js'
import { saveUnit } from '../../../domain/translation/save-unit.js'
import { signOff } from '../../../domain/translation/sign-off.js'
import { unitIn } from '../../../domain/translation/unit-state.js'
import { waiveFinding } from '../../../domain/translation/waive-finding.js'
import type { Idea, MemorySentence, TextOrigin } from '../../../domain/types.gen.js'

interface Act {
  readonly deps: Deps
  readonly idea: string
  readonly language: string
  readonly actor: Actor
  readonly form: Readonly<Record<string, string>>
}

/** What the buttons do, by their value. */
export const ACTS = {
  save: (act: Act) => save(act, 'translated'),
  draft: (act: Act) => save(act, 'draft'),
  sign,
  waive,
  take,
  comment,
} as const

async function save(
  { deps, idea, language, actor, form }: Act,
  state: 'draft' | 'translated',
): Promise<void> {
  const { unit = '', seen = '', text = '', note = '', from = '' } = form
  const origin = await originOf(deps, from)
  const input = { language, unit, text, state, note, ...(origin && { origin }) }
  const marks = new Map([[unit, seen]])
  await changeSeenUnits(deps, { idea, language, actor, marks }, (context, current, now, newId) =>
    saveUnit(context, current, input, actor, now, newId),
  )
}

/** A sentence that has left the memory meanwhile says nothing any more. */
async function originOf({ collections }: Deps, id: string): Promise<TextOrigin | undefined> {
  const found = /^[A-Za-z0-9_-]{1,100}$/.test(id) ? await collections.memory.get(id) : null
  return found ? originIn(found.doc) : undefined
}

/** The case that it comes from, or whose work it is. */
const originIn = ({ reference, maker = reference }: MemorySentence): TextOrigin | undefined =>
  maker === undefined ? undefined : { kind: 'memory', maker }

/** One text, or all that are ready: `units` holds ids and marks by turns. */
async function sign({ deps, idea, language, actor, form }: Act): Promise<void> {
  const parts = (form.units ?? '').split(' ').filter(Boolean)
  const units = parts.filter((_, n) => n % 2 === 0)
  const marks = new Map(units.map((unit, n) => [unit, parts[2 * n + 1] ?? '']))
  await changeSeenUnits(deps, { idea, language, actor, marks }, (context, current, now, newId) => {
    refuseUnsaved(current, language, form)
    return signOff(context, current, { language, units }, actor, now, newId)
  })
}

/**
 * Who corrects a text and signs it off would sign what stood there before. It is for the one who wrote to
 * save, and for somebody else to sign.
 * @throws DomainError invalid-input when what was typed beside the button is not what is stored.
 */
function refuseUnsaved(idea: Idea, language: string, { unit = '', text, note }: Act['form']): void {
  const stored = unitIn(idea, language, unit)
  const isChanged = (typed: string | undefined, saved = ''): boolean =>
    typed !== undefined && typed.trim() !== saved.trim()
  if (isChanged(text, stored?.text) || isChanged(note, stored?.note))
    throw new DomainError('invalid-input', { errors: [{ pointer: '/text', code: 'not-saved' }] })
}

/** Without a script, an offer is put after what is saved, as a draft to go on with. */
async function take({ deps, idea, language, actor, form }: Act): Promise<void> {
  const { unit = '', seen = '', memory = '' } = form
  const offer = await memorySentence(deps, memory)
  const marks = new Map([[unit, seen]])
  await changeSeenUnits(deps, { idea, language, actor, marks }, (context, current, now, newId) => {
    const before = unitIn(current, language, unit)?.text ?? ''
    const text = [before, offer.target].filter(Boolean).join(' ')
    const origin = before === '' && offer.whole === true ? originIn(offer) : undefined
    const input = { language, unit, text, state: 'draft', ...(origin && { origin }) } as const
    return saveUnit(context, current, input, actor, now, newId)
  })
}

async function waive({ deps, idea, language, actor, form }: Act): Promise<void> {
  const { unit = '', code = '', mark = '', note = '' } = form
  await changeSeenUnits(deps, { idea, language, actor, marks: new Map() }, (context, current, now, newId) =>
    waiveFinding(context, current, { language, unit, code, mark, note }, actor, now, newId),
  )
}

async function comment({ deps, idea, language, actor, form }: Act): Promise<void> {
  const { unit = '', comment: text = '' } = form
  await changeSeenUnits(deps, { idea, language, actor, marks: new Map() }, (context, current, now, newId) =>
    commentOn(context, current, { language, unit, text }, actor, now, newId),
  )
}
