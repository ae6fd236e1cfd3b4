import type { Person } from '../types.gen.js'

/** What an administrator says, since nothing else can tell it; `list` puts the list away. */
export type SetupMark = NonNullable<Person['setup']>[number]
export const SETUP_MARKS: readonly SetupMark[] = ['privacy', 'look', 'list']

/** What a new installation needs before others are let in, in the order in which it is done. */
export const SETUP_STEPS = [
  'contact',
  'mail',
  'privacy',
  'look',
  'parties',
  'advisor',
  'translator',
  'reviewer',
  'idea',
] as const
export type SetupStepId = (typeof SETUP_STEPS)[number]

/** Roles that somebody has to have. */
export const SETUP_ROLES = ['advisor', 'translator', 'reviewer'] as const

/** How the installation stands. */
export interface SetupFacts {
  readonly hasContact: boolean
  readonly sendsMail: boolean
  /** The partnership has written its own privacy text. */
  readonly hasOwnPrivacy: boolean
  /** The partnership has set its own colours or mark. */
  readonly hasOwnLook: boolean
  readonly hasParties: boolean
  /** Which of the roles somebody has who may sign in. */
  readonly roles: readonly string[]
  readonly hasIdeas: boolean
  /** What any administrator has said. */
  readonly marks: readonly SetupMark[]
}

export interface SetupStep {
  readonly id: SetupStepId
  readonly isDone: boolean
  /** Whether somebody has to say that it is done. */
  readonly mark?: SetupMark
}

export interface Setup {
  readonly steps: readonly SetupStep[]
  /** Nothing is left, or an administrator wants to see no more of it. */
  readonly isOver: boolean
}

export function setupOf(facts: SetupFacts): Setup {
  const steps = SETUP_STEPS.map((id) => stepOf(id, facts))
  return { steps, isOver: facts.marks.includes('list') || steps.every(({ isDone }) => isDone) }
}

function stepOf(id: SetupStepId, facts: SetupFacts): SetupStep {
  const mark = id === 'privacy' || id === 'look' ? id : undefined
  const isSaid = mark !== undefined && facts.marks.includes(mark)
  return { id, isDone: isSaid || IS_DONE[id](facts), ...(mark && { mark }) }
}

const hasRole =
  (role: (typeof SETUP_ROLES)[number]) =>
  ({ roles }: SetupFacts): boolean =>
    roles.includes(role)

const IS_DONE: Readonly<Record<SetupStepId, (facts: SetupFacts) => boolean>> = {
  contact: ({ hasContact }) => hasContact,
  mail: ({ sendsMail }) => sendsMail,
  privacy: ({ hasOwnPrivacy }) => hasOwnPrivacy,
  look: ({ hasOwnLook }) => hasOwnLook,
  parties: ({ hasParties }) => hasParties,
  advisor: hasRole('advisor'),
  translator: hasRole('translator'),
  reviewer: hasRole('reviewer'),
  idea: ({ hasIdeas }) => hasIdeas,
}

/** What was said before, with this said or taken back. */
export const withMark = (
  marks: readonly SetupMark[] | undefined,
  mark: SetupMark,
  isSaid: boolean,
): SetupMark[] => SETUP_MARKS.filter((one) => (one === mark ? isSaid : marks?.includes(one)))
