import type { ErrorObject } from 'ajv'
import { told } from '../template/check-edition-shape.js'
import { validatorNamed } from '../validators.js'
import { BEHAVIOUR } from './check-behaviour.js'

/**
 * Whether what was read from a file has the shape of a process definition, or of a tightening of one (it says
 * what it `extends`), at all; each line names its row. A word that the shape does not know is refused, not
 * passed over: a slip of the pen must not leave a gate open. What is missing or unknown in a column of
 * behaviour is left to `checkDefinition`, which knows the remedy.
 * @param schemas `process-definition.json` and `process-tightening.json`, as read
 */
export function checkProcessShape(definition: unknown, schemas: readonly object[]): string[] {
  const isTightening = typeof definition === 'object' && definition !== null && 'extends' in definition
  const name = isTightening ? 'process-tightening.json' : 'process-definition.json'
  // Both kinds of states of an act are told apart by their type, which strict mode takes for a mistake.
  const validate = validatorNamed(name, schemas, { strictTypes: false })
  if (validate(definition)) return []
  const errors = (validate.errors ?? []).filter((error) => !isOfBehaviour(error))
  return errors.map((error) => `process: ${told(definition, error)}`)
}

const isOfBehaviour = ({ instancePath, keyword, params }: ErrorObject): boolean => {
  const [list = '', , column = ''] = instancePath.split('/').slice(1)
  if (!['states', 'moves', 'gates'].includes(list)) return false
  return keyword === 'required' ? BEHAVIOUR.includes(params.missingProperty) : BEHAVIOUR.includes(column)
}
