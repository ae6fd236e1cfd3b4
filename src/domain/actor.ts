import type { ActorName, Idea, ProcessRole, RoleGrant } from './types.gen.js'

/** A role as the process definition names it: what a person was granted, or what they are to one idea. */
export type Role = ProcessRole

/** Who is asking. Made by the sign-in plug-in, the command line or the outbox; never by a route. */
export interface Actor {
  readonly kind: 'visitor' | 'submitter' | 'person' | 'machine' | 'system'
  /** Person id (person, machine), idea id (submitter), `system`, or `visitor`. */
  readonly id: string
  readonly name: string
  readonly language: string
  readonly grants: readonly RoleGrant[]
  /** A machine's token may be limited to reading. */
  readonly readOnly?: boolean
  /** Where the request comes from: by it those are counted who are not signed in. */
  readonly address?: string
}

export const SYSTEM: Actor = { kind: 'system', id: 'system', name: 'Fyrsteg', language: 'sv', grants: [] }
export const VISITOR: Actor = { kind: 'visitor', id: 'visitor', name: '', language: 'sv', grants: [] }

/** The actor as history keeps it. */
export function nameOf(actor: Actor): ActorName {
  if (actor.kind === 'visitor') return { kind: 'submitter', id: actor.id, name: actor.name }
  return { kind: actor.kind, id: actor.id, name: actor.name }
}

/** What the actor is to this idea: granted roles that reach it, and the roles that only the idea can give. */
export function rolesOn(actor: Actor, idea: Pick<Idea, 'id' | 'parties' | 'offer'>): ReadonlySet<Role> {
  const roles = new Set<Role>()
  if (actor.kind === 'system') roles.add('system')
  if (actor.kind === 'submitter' && actor.id === idea.id) roles.add('submitter')
  for (const grant of actor.grants) if (reaches(grant, idea)) roles.add(grant.role)
  if (idea.offer && isPersonal(actor) && idea.offer.to.id === actor.id) roles.add('receiver')
  return roles
}

/** A grant without a party reaches every idea, but a partner contact only ever sees the own party's. */
function reaches(grant: RoleGrant, idea: Pick<Idea, 'parties'>): boolean {
  if (grant.party === undefined) return grant.role !== 'partner'
  return idea.parties.includes(grant.party)
}

const isPersonal = (actor: Actor): boolean => actor.kind === 'person' || actor.kind === 'machine'

/** Whether the actor holds the role anywhere, as needed for what is not about one idea. */
export function hasRole(actor: Actor, ...roles: readonly RoleGrant['role'][]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role))
}

/** Roles that see all ideas and their inner side. */
export const STAFF_ROLES = ['advisor', 'workgroup', 'translator', 'reviewer', 'administrator'] as const

export const isStaff = (actor: Actor): boolean => hasRole(actor, ...STAFF_ROLES) || actor.kind === 'system'
