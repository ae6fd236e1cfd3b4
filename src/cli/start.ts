import { INVITATION_DAYS } from '../actions/people/invite-person.js'
import { readConfig } from '../installation/config.js'
import { serve } from '../server.js'
import type { Command } from './command.js'
import { EXIT } from './exit-codes.js'
import { firstAdministrator } from './first-administrator.js'
import { printUpgrade } from './print-upgrade.js'
import { untilStopped } from './signals.js'

/** Runs the product until it is told to stop. */
export const start: Command = {
  options: {},
  positionals: [],
  async run(terminal, _typed) {
    const { t } = terminal
    const stopped = untilStopped()
    const { core, address, stop } = await serve(readConfig(terminal.env), {
      onUpgrade: printUpgrade(terminal),
    })
    terminal.out(t('cli:start.listening', { address }))
    const link = await firstAdministrator(core.deps, terminal.language)
    if (link) {
      terminal.out(t('cli:start.firstAdministrator', { days: INVITATION_DAYS }))
      terminal.out(`  ${link}`)
      terminal.out(t('cli:start.firstSteps'))
    }
    await stopped
    terminal.err(t('cli:start.stopping'))
    await stop()
    terminal.err(t('cli:start.stopped'))
    return EXIT.ok
  },
}
