import { DomainError } from '../../../src/domain/errors.js'

/** The code of the first error that this is refused with; undefined when it is not. */
export function refusal(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.extras.errors?.[0]?.code
    throw error
  }
  return undefined
}
