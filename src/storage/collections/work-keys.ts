import type { Context } from '../../domain/context.js'
import { wakeAt } from '../../domain/ideas/wake-at.js'
import { suggestionFor } from '../../domain/meetings/propose-agenda.js'
import { columnOf } from '../../domain/process/board-column.js'
import { nextTimedMove } from '../../domain/process/timed-moves.js'
import { urgenciesOf } from '../../domain/translation/waiting.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Scalar } from '../port.js'
import type { TemplateOf } from './answer-keys.js'

/** What keys are made with. */
export interface KeyContext extends WorkContext {
  readonly templateOf: TemplateOf
}

/**
 * What keys of ideas are made with: the editions that an idea is on, and the languages that are translated
 * into.
 */
interface WorkContext {
  /** Undefined when an edition is not installed any more: such an idea waits for nobody. */
  contextOf(idea: Idea): Context | undefined
  /** BCP 47, by comma, as in the setting. */
  readonly languages: string
}

/** What an idea waits for, so that a list of what is due asks for just that, however many ideas there are. */
interface WorkKeys {
  readonly scalars: {
    readonly wake: Scalar
    /** The column of the board that it stands in. */
    readonly board: Scalar
  }
  readonly tags: {
    /** The person to whom it is offered. */
    readonly offered: readonly string[]
    /** `yes` when a meeting should go through it. */
    readonly meeting: readonly string[]
    /** How urgent its translations are, each once. */
    readonly translation: readonly string[]
  }
}

export function workKeys({ contextOf, languages }: WorkContext, idea: Idea): WorkKeys {
  const context = contextOf(idea)
  const offered = idea.offer ? [idea.offer.to.id] : []
  if (!context)
    return { scalars: { wake: null, board: null }, tags: { offered, meeting: [], translation: [] } }
  return {
    scalars: { wake: wakeAt(context, idea), board: columnOf(context.process, idea) },
    tags: {
      offered,
      meeting: suggestionFor({ idea, context }, undefined).length > 0 ? ['yes'] : [],
      translation: isToBeTranslated(context, idea) ? urgenciesOf(context.template, idea, languages) : [],
    },
  }
}

/** Those that are to be published, and those whose translation has begun. */
function isToBeTranslated({ process }: Context, { step, variants }: Idea): boolean {
  const state = step === null ? undefined : process.stateOfStep(step)
  return state?.role === 'public' || Object.keys(variants).length > 0
}

/** When the system moves it by itself; nothing that is held back as spam moves before somebody has looked. */
export function timedMoveAt({ contextOf }: WorkContext, idea: Idea): number | undefined {
  const context = idea.held ? undefined : contextOf(idea)
  return context && nextTimedMove(context, idea)?.at
}
