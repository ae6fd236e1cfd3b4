import type { Deps } from '../actions/deps.js'
import { INVITATION_DAYS, invitePerson } from '../actions/people/invite-person.js'
import { createPerson } from '../actions/people/people.js'
import { makeDocumentCheck } from '../archive/document-checks.js'
import { nameOf, SYSTEM } from '../domain/actor.js'
import { DomainError } from '../domain/errors.js'
import type { NewPerson, RoleGrant } from '../domain/types.gen.js'
import { type Command, CommandError, listOf, type Typed, textOf, UsageError } from './command.js'
import { EXIT } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import { withCore } from './with-core.js'

const ROLES: readonly RoleGrant['role'][] = [
  'partner',
  'advisor',
  'workgroup',
  'translator',
  'reviewer',
  'administrator',
]

/** Adds a person and prints the one-time link by which they choose a password. */
export const userAdd: Command = {
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string', multiple: true },
    party: { type: 'string' },
    language: { type: 'string' },
  },
  positionals: [],
  async run(terminal, typed) {
    const wanted = wantedPerson(terminal, typed)
    const link = await withCore(terminal, ({ deps }) => add(terminal, deps, wanted))
    terminal.out(terminal.t('cli:userAdd.added', { name: wanted.name, days: INVITATION_DAYS }))
    terminal.out(`  ${link}`)
    return EXIT.ok
  },
}

function wantedPerson({ t, language }: Terminal, typed: Typed): NewPerson {
  const needed = (option: string): string => {
    const value = textOf(typed, option)?.trim()
    if (!value) throw new UsageError(t('cli:problems.optionMissing', { option }))
    return value
  }
  return {
    name: needed('name'),
    email: needed('email').toLowerCase(),
    language: textOf(typed, 'language') ?? language,
    roles: rolesIn({ t }, typed),
  }
}

/** `--role advisor --role reviewer`, or with commas. */
function rolesIn({ t }: Pick<Terminal, 't'>, typed: Typed): RoleGrant[] {
  const names = listOf(typed, 'role').flatMap((value) => value.split(',').map((name) => name.trim()))
  const party = textOf(typed, 'party')
  if (names.length === 0) throw new UsageError(t('cli:problems.optionMissing', { option: 'role' }))
  return names.map((name) => {
    const role = ROLES.find((known) => known === name)
    if (!role) throw new UsageError(t('cli:problems.unknownRole', { role: name, roles: ROLES.join(', ') }))
    if (role === 'partner' && !party) throw new UsageError(t('cli:problems.partnerNeedsParty'))
    return party ? { role, party } : { role }
  })
}

async function add({ t }: Terminal, deps: Deps, wanted: NewPerson): Promise<string> {
  const party = wanted.roles.find((grant) => grant.party)?.party
  if (party && !(await deps.collections.parties.get(party)))
    throw new CommandError(t('cli:problems.unknownParty', { party }), EXIT.failed)
  refuseWrong(t, wanted, deps)
  try {
    const { doc } = await createPerson(deps, wanted, SYSTEM)
    return (await invitePerson(deps, doc.id, SYSTEM)).url
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'already-exists') throw error
    throw new CommandError(t('cli:problems.emailTaken', { email: wanted.email }), EXIT.failed)
  }
}

/** The schema says what a name and an address may be. */
function refuseWrong(t: Terminal['t'], person: NewPerson, deps: Deps): void {
  const stamp = { by: nameOf(SYSTEM), at: deps.clock().toISOString() }
  const whole = { id: 'u', revision: 1, active: true, ...person, created: stamp, changed: stamp }
  const [problem] = makeDocumentCheck()('people', whole)
  if (problem) throw new UsageError(t('cli:problems.wrongPerson', { problem }))
}
