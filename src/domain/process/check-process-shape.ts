import { told } from '../template/check-edition-shape.js'
import { validatorNamed } from '../validators.js'

/**
 * Whether what was read from a file has the shape of a process definition, or of a tightening of one (it says what it
 * `extends`), at all; each line names its row. A word that the shape does not know is refused, not passed over: a
 * slip of the pen must not leave a gate open.
 * @param schemas `process-definition.json` and `process-tightening.json`, as read
 */
export function checkProcessShape(definition: unknown, schemas: readonly object[]): string[] {
  const isTightening = typeof definition === 'object' && definition !== null && 'extends' in definition
  const name = isTightening ? 'process-tightening.json' : 'process-definition.json'
  // Both kinds of states of an act are told apart by their type, which strict mode takes for a mistake.
  const validate = validatorNamed(name, schemas, { strictTypes: false })
  if (validate(definition)) return []
  return (validate.errors ?? []).map((error) => `process: ${told(definition, error)}`)
}
