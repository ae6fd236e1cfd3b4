import type { Register } from '../operation.js'
import acceptInvitation from './accept-invitation.js'
import changeAccount from './change-account.js'
import changePassword from './change-password.js'
import changePerson from './change-person.js'
import createPerson from './create-person.js'
import createToken from './create-token.js'
import endOtherSessions from './end-other-sessions.js'
import endSession from './end-session.js'
import forgottenPassword from './forgotten-password.js'
import invitePerson from './invite-person.js'
import listAdvisors from './list-advisors.js'
import listPeople from './list-people.js'
import listSessions from './list-sessions.js'
import listTokens from './list-tokens.js'
import readAccount from './read-account.js'
import readMe from './read-me.js'
import readPerson from './read-person.js'
import revokeSessions from './revoke-sessions.js'
import revokeToken from './revoke-token.js'
import signIn from './sign-in.js'
import signOut from './sign-out.js'

export const peopleOperations: readonly Register[] = [
  listPeople,
  createPerson,
  readPerson,
  changePerson,
  invitePerson,
  revokeSessions,
  listAdvisors,
  signIn,
  signOut,
  forgottenPassword,
  readAccount,
  changeAccount,
  changePassword,
  listSessions,
  endSession,
  endOtherSessions,
  acceptInvitation,
  readMe,
  listTokens,
  createToken,
  revokeToken,
]
