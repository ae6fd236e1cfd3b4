import type { Deps } from '../actions/deps.js'
import { makeDocumentCheck } from '../archive/document-checks.js'
import { DuplicateError } from '../storage/port.js'
import type { RoleGrant } from '../types.gen.js'
import { type Command, CommandError, listOf, type Typed, textOf, UsageError } from './command.js'
import { EXIT } from './exit-codes.js'
import { addPerson, INVITATION_DAYS, invite, type NewPerson } from './invite.js'
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

function wantedPerson({ t, language }: Terminal, typed: Typed): Omit<NewPerson, 'id'> {
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

async function add({ t }: Terminal, deps: Deps, wanted: Omit<NewPerson, 'id'>): Promise<string> {
  const party = wanted.roles.find((grant) => grant.party)?.party
  if (party && !(await deps.collections.parties.get(party)))
    throw new CommandError(t('cli:problems.unknownParty', { party }), EXIT.failed)
  const person = { ...wanted, id: deps.newId() }
  refuseWrong(t, person, deps)
  try {
    return await invite(deps, await addPerson(deps, person))
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error
    throw new CommandError(t('cli:problems.emailTaken', { email: person.email }), EXIT.failed)
  }
}

/** The schema says what a name and an address may be. */
function refuseWrong(t: Terminal['t'], person: NewPerson, deps: Deps): void {
  const stamp = { by: { kind: 'system', id: 'system', name: '' }, at: deps.clock().toISOString() }
  const [problem] = makeDocumentCheck()('people', {
    ...person,
    revision: 1,
    active: true,
    created: stamp,
    changed: stamp,
  })
  if (problem) throw new UsageError(t('cli:problems.wrongPerson', { problem }))
}
