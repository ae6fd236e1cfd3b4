import type { Deps } from '../../../actions/deps.js'
import type { Idea } from '../../../domain/types.gen.js'

/**
 * The address that e-mail about an idea goes to; undefined where none is sent: there is no address or no mail
 * server, or somebody has to look at the idea first.
 */
export function mailedTo({ config }: Pick<Deps, 'config'>, idea: Idea | undefined): string | undefined {
  return config.smtpUrl === undefined || idea?.held ? undefined : idea?.contact.email
}
