import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../actions/deps.js'
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
import cancelExport from './export/cancel-export.js'
import createExport from './export/create-export.js'
import { caseDocuments } from './export/document-routes.js'
import readExport from './export/read-export.js'
import readExportFile from './export/read-export-file.js'
import { harvest } from './harvest/harvest.js'
import addConsent from './ideas/add-consent.js'
import adoptTemplate from './ideas/adopt-template.js'
import arrangeIdea from './ideas/arrange-idea.js'
import attachFile from './ideas/attach-file.js'
import changeConsent from './ideas/change-consent.js'
import createIdea from './ideas/create-idea.js'
import detachFile from './ideas/detach-file.js'
import editIdea from './ideas/edit-idea.js'
import giveAdvice from './ideas/give-advice.js'
import listAdvice from './ideas/list-advice.js'
import listConsents from './ideas/list-consents.js'
import listFiles from './ideas/list-files.js'
import listIdeas from './ideas/list-ideas.js'
import listMessages from './ideas/list-messages.js'
import listPublications from './ideas/list-publications.js'
import readCompleteness from './ideas/read-completeness.js'
import readFile from './ideas/read-file.js'
import readHistory from './ideas/read-history.js'
import readIdea from './ideas/read-idea.js'
import readStatus from './ideas/read-status.js'
import renewLink from './ideas/renew-link.js'
import revokeLink from './ideas/revoke-link.js'
import sendMessage from './ideas/send-message.js'
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
import type { Register } from './operation.js'
import listOutbox from './operations/list-outbox.js'
import live from './operations/live.js'
import ready from './operations/ready.js'
import retryOutboxItem from './operations/retry-outbox-item.js'
import changeParty from './parties/change-party.js'
import createParty from './parties/create-party.js'
import listCommitments from './parties/list-commitments.js'
import listParties from './parties/list-parties.js'
import readCommitments from './parties/read-commitments.js'
import readParty from './parties/read-party.js'
import recordNote from './parties/record-note.js'
import strikeNote from './parties/strike-note.js'
import acceptInvitation from './people/accept-invitation.js'
import changeAccount from './people/change-account.js'
import changePassword from './people/change-password.js'
import changePerson from './people/change-person.js'
import createPerson from './people/create-person.js'
import createToken from './people/create-token.js'
import endOtherSessions from './people/end-other-sessions.js'
import endSession from './people/end-session.js'
import forgottenPassword from './people/forgotten-password.js'
import invitePerson from './people/invite-person.js'
import listAdvisors from './people/list-advisors.js'
import listPeople from './people/list-people.js'
import listSessions from './people/list-sessions.js'
import listTokens from './people/list-tokens.js'
import readAccount from './people/read-account.js'
import readMe from './people/read-me.js'
import readPerson from './people/read-person.js'
import revokeSessions from './people/revoke-sessions.js'
import revokeToken from './people/revoke-token.js'
import signIn from './people/sign-in.js'
import signOut from './people/sign-out.js'
import askOverride from './process/ask-override.js'
import decideHeld from './process/decide-held.js'
import judgeLevel from './process/judge-level.js'
import listMoves from './process/list-moves.js'
import moveIdea from './process/move-idea.js'
import readGates from './process/read-gates.js'
import screenIdea from './process/screen-idea.js'
import tickRequirement from './process/tick-requirement.js'
import untickRequirement from './process/untick-requirement.js'
import listCases from './publication/list-cases.js'
import readCase from './publication/read-case.js'
import readReport from './report/read-report.js'
import readReportCsv from './report/read-report-csv.js'
import askAboutCase from './requests/ask-about-case.js'
import decideRequest from './requests/decide-request.js'
import listRequests from './requests/list-requests.js'
import listSpreadWaiting from './requests/list-waiting.js'
import changeTerm from './terms/change-term.js'
import createTerm from './terms/create-term.js'
import listTerms from './terms/list-terms.js'
import listFindings from './translation/list-findings.js'
import listTranslations from './translation/list-translations.js'
import listWaiting from './translation/list-waiting.js'
import readTranslation from './translation/read-translation.js'
import rebuildMemory from './translation/rebuild-memory.js'
import saveUnit from './translation/save-unit.js'
import signOff from './translation/sign-off.js'
import waiveFinding from './translation/waive-finding.js'
import addUptake from './uses/add-uptake.js'
import decideUptake from './uses/decide-uptake.js'
import listCaseUptakes from './uses/list-case-uptakes.js'
import listDeliveries from './uses/list-deliveries.js'
import listSpread from './uses/list-spread.js'
import listUptakes from './uses/list-uptakes.js'
import recordDeliveries from './uses/record-deliveries.js'
import recordDelivery from './uses/record-delivery.js'
import strikeDelivery from './uses/strike-delivery.js'
import tellAboutCase from './uses/tell-about-case.js'

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
