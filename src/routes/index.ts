import type { FastifyInstance } from 'fastify'
import type { Deps } from '../actions/deps.js'
import listProcesses from './definitions/list-processes.js'
import listTemplates from './definitions/list-templates.js'
import listVocabularies from './definitions/list-vocabularies.js'
import readAnswersSchema from './definitions/read-answers-schema.js'
import drawProcessAsText from './definitions/read-diagram-mermaid.js'
import drawProcess from './definitions/read-diagram-svg.js'
import readMatrix from './definitions/read-matrix.js'
import readProcess from './definitions/read-process.js'
import readTemplate from './definitions/read-template.js'
import listOutbox from './operation/list-outbox.js'
import live from './operation/live.js'
import ready from './operation/ready.js'
import retryOutboxItem from './operation/retry-outbox-item.js'
import type { Register } from './operation.js'
import changeParty from './partnership/change-party.js'
import changePerson from './partnership/change-person.js'
import createParty from './partnership/create-party.js'
import createPerson from './partnership/create-person.js'
import invitePerson from './partnership/invite-person.js'
import listParties from './partnership/list-parties.js'
import listPeople from './partnership/list-people.js'
import readParty from './partnership/read-party.js'
import readPerson from './partnership/read-person.js'
import revokeSessions from './partnership/revoke-sessions.js'
import acceptInvitation from './sign-in/accept-invitation.js'
import createToken from './sign-in/create-token.js'
import listTokens from './sign-in/list-tokens.js'
import readMe from './sign-in/read-me.js'
import revokeToken from './sign-in/revoke-token.js'
import signIn from './sign-in/sign-in.js'
import signOut from './sign-in/sign-out.js'

/** Every operation of the API, in the order in which a reader meets them. */
const OPERATIONS: readonly Register[] = [
  listParties,
  createParty,
  readParty,
  changeParty,
  listPeople,
  createPerson,
  readPerson,
  changePerson,
  invitePerson,
  revokeSessions,
  signIn,
  signOut,
  acceptInvitation,
  readMe,
  listTokens,
  createToken,
  revokeToken,
  listTemplates,
  readTemplate,
  readAnswersSchema,
  listProcesses,
  readProcess,
  readMatrix,
  drawProcess,
  drawProcessAsText,
  listVocabularies,
  listOutbox,
  retryOutboxItem,
  live,
  ready,
]

/** The API, below the prefix that it is registered under. It takes JSON and nothing else. */
export async function api(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  app.removeContentTypeParser('text/plain')
  for (const register of OPERATIONS) register(app, deps)
}
