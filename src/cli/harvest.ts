import { harvestAll } from '../jobs/federation.js'
import type { Command } from './command.js'
import { EXIT } from './exit-codes.js'
import { withStore } from './with-core.js'

/**
 * Fetches the cases of the installations that are followed, now; exit code 1 if one of them could not be
 * reached.
 */
export const harvest: Command = {
  options: {},
  positionals: [],
  async run(terminal) {
    const { t } = terminal
    return withStore(terminal, async ({ deps }) => {
      const outcomes = await harvestAll(deps)
      if (outcomes.length === 0) terminal.err(t('cli:harvest.none'))
      for (const outcome of outcomes) {
        if ('error' in outcome)
          terminal.err(t('cli:harvest.failed', { source: outcome.source, reason: outcome.error.message }))
        else terminal.out(t('cli:harvest.done', { ...outcome }))
      }
      return outcomes.some((outcome) => 'error' in outcome) ? EXIT.failed : EXIT.ok
    })
  },
}
