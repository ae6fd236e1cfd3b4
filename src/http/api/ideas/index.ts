import type { Register } from '../operation.js'
import addConsent from './add-consent.js'
import adoptTemplate from './adopt-template.js'
import arrangeIdea from './arrange-idea.js'
import attachFile from './attach-file.js'
import bulkIdeas from './bulk-ideas.js'
import changeConsent from './change-consent.js'
import compareIdeas from './compare-ideas.js'
import createIdea from './create-idea.js'
import detachFile from './detach-file.js'
import { downloadIdeasCsv, downloadIdeasXlsx } from './download-ideas.js'
import editIdea from './edit-idea.js'
import giveAdvice from './give-advice.js'
import listAdvice from './list-advice.js'
import listConsents from './list-consents.js'
import listFiles from './list-files.js'
import listIdeas from './list-ideas.js'
import listLabels from './list-labels.js'
import listMessages from './list-messages.js'
import listPublications from './list-publications.js'
import listSimilar from './list-similar.js'
import readCompleteness from './read-completeness.js'
import readFile from './read-file.js'
import readFilledForm from './read-filled-form.js'
import readHistory from './read-history.js'
import readIdea from './read-idea.js'
import readStatus from './read-status.js'
import renameLabel from './rename-label.js'
import renewLink from './renew-link.js'
import revokeLink from './revoke-link.js'
import sendMessage from './send-message.js'

export const ideasOperations: readonly Register[] = [
  createIdea,
  readFilledForm,
  listIdeas,
  compareIdeas,
  downloadIdeasCsv,
  downloadIdeasXlsx,
  bulkIdeas,
  listLabels,
  renameLabel,
  readIdea,
  editIdea,
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
  listConsents,
  addConsent,
  changeConsent,
  arrangeIdea,
  readCompleteness,
  listSimilar,
  adoptTemplate,
  renewLink,
  revokeLink,
  listPublications,
]
