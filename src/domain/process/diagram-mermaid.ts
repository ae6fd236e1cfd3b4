import type { Translate } from '../texts.js'
import type { Process } from './compile-process.js'
import { wordsFor } from './diagram-words.js'

/** The process as a Mermaid state diagram, drawn from its definition, in one language. */
export function diagramMermaid(process: Process, t: Translate, language: string): string {
  const say = wordsFor(process, t, language)
  const { states, moves, start } = process.definition
  const names = states.map(({ id }) => `  ${mermaidId(id)}: ${say(`states.${id}`)}`)
  const ways = moves.flatMap(({ id, transitions }) =>
    transitions.flatMap(({ from, to, gate }) =>
      to === '@same'
        ? []
        : from.map((state) => arrow(state, to, say(`moves.${id}.label`), gate && say('diagram.gated'))),
    ),
  )
  const ends = states.filter(({ role }) => role === 'closed').map(({ id }) => `  ${mermaidId(id)} --> [*]`)
  const back = `  back: ${say('diagram.back')}`
  const entrance = `  [*] --> ${mermaidId(start)}`
  const lines = ['stateDiagram-v2', ...names, back, entrance, ...new Set(ways), ...ends]
  return `${lines.join('\n')}\n`
}

/** A way back to "the step it stood on" is drawn to one place that says so. */
function arrow(from: string, to: string, label: string, gate: string | undefined): string {
  const target = to === '@step' ? 'back' : to
  return `  ${mermaidId(from)} --> ${mermaidId(target)}: ${label}${gate ? ` (${gate})` : ''}`
}

const mermaidId = (id: string): string => id.replaceAll(/[^A-Za-z0-9]/g, '_')
