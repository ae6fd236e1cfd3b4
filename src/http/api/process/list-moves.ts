import { findIdea } from '../../../actions/ideas/find-idea.js'
import type { Actor } from '../../../domain/actor.js'
import type { Context } from '../../../domain/context.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { movesFor } from '../../../domain/process/moves-for.js'
import { mayDo } from '../../../domain/process/permissions.js'
import type { Idea, PossibleMoves } from '../../../domain/types.gen.js'
import { ideaRead } from '../ideas/idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listMoves',
  url: '/ideas/:idea/moves',
  summary: 'List the moves possible now',
  answers: [{ status: 200, description: 'Moves and other acts', shape: 'api-moves' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return {
      revision: idea.revision,
      moves: movesWithWords(context, idea, request.actor),
      acts: actsFor(context, idea, request.actor),
    }
  },
})

const movesWithWords = (context: Context, idea: Idea, actor: Actor): PossibleMoves['moves'] =>
  movesFor(context, idea, actor).map(({ move, to, inputs, reasons, gate }) => ({
    move,
    label: labelOf(context, actor.language, `moves.${move}.label`),
    to,
    toLabel: labelOf(context, actor.language, `states.${to}`),
    ...(gate && { gate: { ...gate } }),
    ...(reasons && { reasons: [...reasons] }),
    inputs: inputs.map((input) => ({ ...input })),
  }))

function actsFor({ process }: Context, idea: Idea, actor: Actor): string[] {
  const ids = new Set(process.definition.acts.map(({ id }) => id))
  return [...ids].filter((id) => mayDo(process, actor, idea, id))
}
