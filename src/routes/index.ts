import type { FastifyInstance } from 'fastify'
import type { Deps } from '../actions/deps.js'
import { caseDocuments } from './cases/document-routes.js'
import listCases from './cases/list-cases.js'
import readCase from './cases/read-case.js'
import listDefinitions from './definitions/list-definitions.js'
import listNotices from './definitions/list-notices.js'
import listProcesses from './definitions/list-processes.js'
import listTemplates from './definitions/list-templates.js'
import listVocabularies from './definitions/list-vocabularies.js'
import readAnswersSchema from './definitions/read-answers-schema.js'
import readDefinition from './definitions/read-definition.js'
import drawProcessAsText from './definitions/read-diagram-mermaid.js'
import drawProcess from './definitions/read-diagram-svg.js'
import readMatrix from './definitions/read-matrix.js'
import readNotice from './definitions/read-notice.js'
import readProcess from './definitions/read-process.js'
import readTemplate from './definitions/read-template.js'
import saveDefinition from './definitions/save-definition.js'
import useEdition from './definitions/use-edition.js'
import cancelOrder from './exchange/cancel-order.js'
import { takeAnswers, takeFiles } from './exchange/file-operation.js'
import listEngines from './exchange/list-engines.js'
import listMemoryFiles from './exchange/list-memory-files.js'
import orderTranslation from './exchange/order-translation.js'
import readBundle from './exchange/read-bundle.js'
import readMemory from './exchange/read-memory.js'
import readPackage from './exchange/read-package.js'
import readTerminology from './exchange/read-terminology.js'
import removeMemoryFile from './exchange/remove-memory-file.js'
import takeInAnswer from './exchange/take-in-answer.js'
import takeInBundle from './exchange/take-in-bundle.js'
import takeInMemory from './exchange/take-in-memory.js'
import takeInPackage from './exchange/take-in-package.js'
import takeInTerminology from './exchange/take-in-terminology.js'
import translateByMachine from './exchange/translate-by-machine.js'
import cancelExport from './exports/cancel-export.js'
import createExport from './exports/create-export.js'
import readExport from './exports/read-export.js'
import readExportFile from './exports/read-export-file.js'
import { harvest } from './harvest/harvest.js'
import addConsent from './ideas/add-consent.js'
import adoptTemplate from './ideas/adopt-template.js'
import arrangeIdea from './ideas/arrange-idea.js'
import askOverride from './ideas/ask-override.js'
import attachFile from './ideas/attach-file.js'
import changeConsent from './ideas/change-consent.js'
import createIdea from './ideas/create-idea.js'
import decideHeld from './ideas/decide-held.js'
import detachFile from './ideas/detach-file.js'
import editIdea from './ideas/edit-idea.js'
import giveAdvice from './ideas/give-advice.js'
import judgeLevel from './ideas/judge-level.js'
import listAdvice from './ideas/list-advice.js'
import listConsents from './ideas/list-consents.js'
import listFiles from './ideas/list-files.js'
import listIdeas from './ideas/list-ideas.js'
import listMessages from './ideas/list-messages.js'
import listMoves from './ideas/list-moves.js'
import listPublications from './ideas/list-publications.js'
import moveIdea from './ideas/move-idea.js'
import readCompleteness from './ideas/read-completeness.js'
import readFile from './ideas/read-file.js'
import readGates from './ideas/read-gates.js'
import readHistory from './ideas/read-history.js'
import readIdea from './ideas/read-idea.js'
import readStatus from './ideas/read-status.js'
import renewLink from './ideas/renew-link.js'
import revokeLink from './ideas/revoke-link.js'
import screenIdea from './ideas/screen-idea.js'
import sendMessage from './ideas/send-message.js'
import tickRequirement from './ideas/tick-requirement.js'
import untickRequirement from './ideas/untick-requirement.js'
import addItem from './meetings/add-item.js'
import carryThrough from './meetings/carry-through.js'
import changeMeeting from './meetings/change-meeting.js'
import createMeeting from './meetings/create-meeting.js'
import decideItem from './meetings/decide-item.js'
import listMeetings from './meetings/list-meetings.js'
import noteItem from './meetings/note-item.js'
import putUp from './meetings/put-up.js'
import readMeeting from './meetings/read-meeting.js'
import readMinutes from './meetings/read-minutes.js'
import removeItem from './meetings/remove-item.js'
import suggestAgenda from './meetings/suggest-agenda.js'
import takeDown from './meetings/take-down.js'
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
import listAdvisors from './partnership/list-advisors.js'
import listCommitments from './partnership/list-commitments.js'
import listParties from './partnership/list-parties.js'
import listPeople from './partnership/list-people.js'
import readCommitments from './partnership/read-commitments.js'
import readParty from './partnership/read-party.js'
import readPerson from './partnership/read-person.js'
import recordNote from './partnership/record-note.js'
import revokeSessions from './partnership/revoke-sessions.js'
import strikeNote from './partnership/strike-note.js'
import readReport from './report/read-report.js'
import readReportCsv from './report/read-report-csv.js'
import askAboutCase from './requests/ask-about-case.js'
import decideRequest from './requests/decide-request.js'
import listRequests from './requests/list-requests.js'
import listSpreadWaiting from './requests/list-waiting.js'
import acceptInvitation from './sign-in/accept-invitation.js'
import changeAccount from './sign-in/change-account.js'
import changePassword from './sign-in/change-password.js'
import createToken from './sign-in/create-token.js'
import endOtherSessions from './sign-in/end-other-sessions.js'
import endSession from './sign-in/end-session.js'
import forgottenPassword from './sign-in/forgotten-password.js'
import listSessions from './sign-in/list-sessions.js'
import listTokens from './sign-in/list-tokens.js'
import readAccount from './sign-in/read-account.js'
import readMe from './sign-in/read-me.js'
import revokeToken from './sign-in/revoke-token.js'
import signIn from './sign-in/sign-in.js'
import signOut from './sign-in/sign-out.js'
import addUptake from './spread/add-uptake.js'
import decideUptake from './spread/decide-uptake.js'
import listCaseUptakes from './spread/list-case-uptakes.js'
import listDeliveries from './spread/list-deliveries.js'
import listSpread from './spread/list-spread.js'
import listUptakes from './spread/list-uptakes.js'
import recordDeliveries from './spread/record-deliveries.js'
import recordDelivery from './spread/record-delivery.js'
import strikeDelivery from './spread/strike-delivery.js'
import tellAboutCase from './spread/tell-about-case.js'
import changeTerm from './terms/change-term.js'
import createTerm from './terms/create-term.js'
import listTerms from './terms/list-terms.js'
import listFindings from './translations/list-findings.js'
import listTranslations from './translations/list-translations.js'
import listWaiting from './translations/list-waiting.js'
import readTranslation from './translations/read-translation.js'
import rebuildMemory from './translations/rebuild-memory.js'
import saveUnit from './translations/save-unit.js'
import signOff from './translations/sign-off.js'
import waiveFinding from './translations/waive-finding.js'

/** Every operation of the API, in the order in which a reader meets them. */
const OPERATIONS: readonly Register[] = [
  createIdea,
  listIdeas,
  readIdea,
  editIdea,
  listMoves,
  moveIdea,
  readGates,
  askOverride,
  readStatus,
  readHistory,
  listAdvice,
  giveAdvice,
  listMessages,
  sendMessage,
  listFiles,
  attachFile,
  readFile,
  detachFile,
  decideHeld,
  screenIdea,
  judgeLevel,
  tickRequirement,
  untickRequirement,
  listConsents,
  addConsent,
  changeConsent,
  arrangeIdea,
  readCompleteness,
  adoptTemplate,
  renewLink,
  revokeLink,
  listPublications,
  listRequests,
  decideRequest,
  listDeliveries,
  recordDelivery,
  strikeDelivery,
  listUptakes,
  addUptake,
  decideUptake,
  listWaiting,
  listTranslations,
  readTranslation,
  saveUnit,
  listFindings,
  waiveFinding,
  signOff,
  readPackage,
  takeInPackage,
  readBundle,
  takeInBundle,
  takeInMemory,
  listMemoryFiles,
  removeMemoryFile,
  orderTranslation,
  cancelOrder,
  readMemory,
  readTerminology,
  takeInTerminology,
  listEngines,
  translateByMachine,
  rebuildMemory,
  listTerms,
  createTerm,
  changeTerm,
  listCases,
  readCase,
  askAboutCase,
  listCaseUptakes,
  tellAboutCase,
  listSpread,
  listSpreadWaiting,
  recordDeliveries,
  readReport,
  readReportCsv,
  createExport,
  readExport,
  cancelExport,
  readExportFile,
  listMeetings,
  createMeeting,
  suggestAgenda,
  readMeeting,
  changeMeeting,
  addItem,
  removeItem,
  noteItem,
  decideItem,
  carryThrough,
  readMinutes,
  putUp,
  takeDown,
  listParties,
  createParty,
  readParty,
  changeParty,
  readCommitments,
  recordNote,
  strikeNote,
  listCommitments,
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
  listTemplates,
  readTemplate,
  readAnswersSchema,
  listProcesses,
  readProcess,
  readMatrix,
  drawProcess,
  drawProcessAsText,
  listVocabularies,
  listNotices,
  readNotice,
  listDefinitions,
  readDefinition,
  saveDefinition,
  useEdition,
  listOutbox,
  retryOutboxItem,
  live,
  ready,
]

export { caseDocuments, harvest }

/** The API, below the prefix that it is registered under. It takes JSON, and files where an operation says so. */
export async function api(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  app.removeContentTypeParser('text/plain')
  takeFiles(app)
  for (const register of OPERATIONS) register(app, deps)
  await app.register(async (answers) => {
    takeAnswers(answers)
    takeInAnswer(answers, deps)
  })
}
