import { INVITATION_DAYS, invitePerson } from '../actions/people/invite-person.js'
import { SYSTEM } from '../domain/actor.js'
import { type Command, CommandError, textOf, UsageError } from './command.js'
import { EXIT } from './exit-codes.js'
import { withStore } from './with-core.js'

/**
 * A new one-time link for somebody who has lost theirs, or their password: also for the only administrator.
 */
export const userLink: Command = {
  options: { email: { type: 'string' } },
  positionals: [],
  async run(terminal, typed) {
    const { t } = terminal
    const email = textOf(typed, 'email')?.trim().toLowerCase()
    if (!email) throw new UsageError(t('cli:problems.optionMissing', { option: 'email' }))
    const { name, url } = await withStore(terminal, async ({ deps }) => {
      const person = (await deps.collections.people.getBy('email', email))?.doc
      if (!person?.active) throw new CommandError(t('cli:problems.unknownEmail', { email }), EXIT.failed)
      return { name: person.name, url: (await invitePerson(deps, person.id, SYSTEM)).url }
    })
    terminal.out(t('cli:userLink.made', { name, days: INVITATION_DAYS }))
    terminal.out(`  ${url}`)
    return EXIT.ok
  },
}
