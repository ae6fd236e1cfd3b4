import type { Test } from 'tap'
import { makeApp, type TestApp, type Who } from '../helper.js'
import {
  COMPACT,
  move,
  mustWrite,
  publish,
  readyForSpecification,
  sendIn,
  tell,
} from '../http/api/ideas/stories.js'
import { makeWalk, OPERATIONS, type Params, send, type Walk } from './api-walk.js'

interface Cast {
  readonly admin: Who
  readonly advisor: Who
  readonly workgroup: Who
  readonly translator: Who
  readonly reviewer: Who
}

const castOf = async ({ person }: TestApp): Promise<Cast> => ({
  admin: await person('u-admin', 'administrator'),
  advisor: await person('u-advisor', 'advisor'),
  workgroup: await person('u-workgroup', 'workgroup'),
  translator: await person('u-translator', 'translator'),
  reviewer: await person('u-reviewer', 'reviewer'),
})

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PASSWORD = 'tolv gröna paraplyer'
const TMX = `<?xml version="1.0"?><tmx version="1.4"><header srclang="sv" adminlang="sv" datatype="plaintext"
 segtype="sentence" creationtool="x" creationtoolversion="1" o-tmf="x"/><body><tu><tuv xml:lang="sv"><seg>Grannar
 hjälper varandra.</seg></tuv><tuv xml:lang="en"><seg>Neighbours help each other.</seg></tuv></tu></body></tmx>`

/** What is public, or only asked for by its name. */
async function readPublic({ call }: Walk, reference: string): Promise<void> {
  const names = { reference, document: reference, language: 'en', scheme: 'challenge' }
  const apart = new Set([
    'readPublishedPicture',
    'readCalendar',
    'harvestByOai',
    'readSitemapPart',
    'readCaseEdition',
  ])
  for (const { id, method, path } of OPERATIONS)
    if (method === 'GET' && !path.startsWith('/api/') && !apart.has(id)) await call(id, names)
  await call('readCaseEdition', { ...names, document: '1' })
  await call('harvestByOai', {}, {}, '?verb=Identify')
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  await call('harvestByOaiForm', {}, send(undefined, 'verb=ListRecords&metadataPrefix=oai_dc', form))
  const edition = '2026-1'
  for (const id of ['readTemplate', 'readAnswersSchema', 'readProcess', 'drawProcess', 'drawProcessAsText'])
    await call(id, { edition })
  await call('readPermissionMatrix', { edition })
  for (const id of ['listTemplates', 'listProcesses', 'listVocabularies', 'isLive', 'isReady', 'listCases'])
    await call(id)
  await call('listNotices', { notice: 'notice' })
  await call('readNotice', { notice: 'notice', edition })
  await call('readCase', { reference })
  await call('listCaseUptakes', { reference })
}

/** An idea from its first word to the door of publishing. */
async function writeIdea({ made, call }: Walk, { advisor, workgroup, reviewer }: Cast): Promise<void> {
  const { id: idea, owner } = await tell(made, COMPACT)
  await call('createIdea', {}, send(undefined, COMPACT))
  const at = { idea }
  await call('editIdea', at, send(owner, { answers: { about: { title: 'Grannkraft' } } }))
  const picture = { name: 'Torget.png', content: PIXEL }
  const { data: pictured } = await call('addPicture', at, send(owner, picture))
  const shown = { idea, picture: pictured.pictures?.[0]?.id ?? 'none' }
  await call('listPictures', at, send(owner))
  await call('readPicture', shown, send(owner))
  await call(
    'changePicture',
    shown,
    send(owner, { alt: { sv: 'Torget' }, credit: 'Åsa Lind', people: 'none' }),
  )
  await call('removePicture', shown, send(owner))
  await call('attachFile', at, send(owner, { name: 'Budget.txt', content: 'SGVqIQ==' }))
  const { data } = await call('listFiles', at, send(owner))
  const file = data.items?.[0]?.id ?? 'none'
  await call('readFile', { idea, file }, send(owner))
  await call('detachFile', { idea, file }, send(owner))
  await call('moveIdea', at, send(owner, { move: 'submit' }))
  await call('sendMessage', at, send(owner, { text: 'Hur går det?' }))
  await call('moveIdea', at, send(advisor, { move: 'take-on', to: 'identification' }))
  const advice = { date: '2026-11-20', kind: 'listening', said: 'Vi talade.', visibility: 'team' }
  await call('giveAdvice', at, send(advisor, advice))
  await call('arrangeIdea', at, send(advisor, { tags: ['grannar'], registration: 'RÖL 2026/1' }))
  const consent = { kind: 'publish', subject: 'Ägaren', state: 'given' }
  const { data: agreed } = await call('addConsent', at, send(owner, consent))
  const change = { state: 'refused' }
  await call('changeConsent', { idea, consent: agreed.consents?.[0]?.id ?? 'none' }, send(owner, change))
  const tests = { new: { answer: 'yes', motivation: 'Ingen annan gör så.' } }
  await call('screenIdea', at, send(advisor, { tests, conclusion: 'is', motivation: 'Det är det.' }))
  await call('judgeLevel', { idea, question: 'solution' }, send(advisor, { level: 1, note: 'Kort.' }))
  const requirement = 'owner-goes-on'
  await call('tickRequirement', { idea, requirement }, send(advisor, { note: 'Ja, sade hon.' }))
  await call('untickRequirement', { idea, requirement }, send(advisor))
  const levels = { solution: { level: 2, note: 'Tydligare.' } }
  await call('assessIdea', at, send(advisor, { levels }))
  await call('listSimilarIdeas', at, send(advisor))
  await call('putUpIdea', at, send(advisor, { text: 'Ska den gå vidare?' }))
  await call('takeDownIdea', at, send(advisor))
  await call('askOverride', at, send(advisor, { move: 'advance', reason: 'Protokollet dröjer.' }))
  await call('addUptake', at, send(advisor, { who: 'Kumla kommun', country: 'SE' }))
  await readyForSpecification(made, idea, advisor, workgroup)
  for (const id of ['readIdea', 'listAdvice', 'listConsents', 'readGates', 'readHistory', 'listMessages'])
    await call(id, at, send(advisor))
  for (const id of ['listMoves', 'readStatus', 'readCompleteness', 'listPublications', 'listDeliveries'])
    await call(id, at, send(advisor))
  for (const id of ['listRequests', 'listUptakes', 'listTranslations']) await call(id, at, send(advisor))
  await call('listIdeas', {}, send(reviewer), '?q=grann&facets=true')
  for (const id of ['downloadIdeasCsv', 'downloadIdeasXlsx']) await call(id, {}, send(advisor), '?lang=sv')
  await call('search', {}, send(advisor), '?q=grann')
  const { data: other } = await made.ask({ url: '/api/ideas?limit=2', as: advisor })
  const both = other.items.map((one: { id: string }) => `idea=${one.id}`).join('&')
  await call('compareIdeas', {}, send(advisor), `?${both}`)
  await call('bulkIdeas', {}, send(advisor, { ideas: [idea], act: 'tag', value: 'grannar' }))
  await call('listLabels', {}, send(advisor))
  await call('renameLabel', {}, send(advisor, { from: 'grannar', to: 'grannskap' }))
  const view = { name: 'Mina', filter: { advisor: ['me'] } }
  const { data: saved } = await call('saveView', {}, send(advisor, view))
  const named = { view: saved.id ?? 'none' }
  await call('listSavedViews', {}, send(advisor))
  await call('changeView', named, { ...send(advisor, { ...view, name: 'Mina idéer' }), version: 1 })
  await call('removeView', named, { ...send(advisor), version: 2 })
  await call('renewLink', at, send(advisor))
  await call('revokeLink', at, send(advisor))
}

/** The id of the first in a list. */
async function firstOf({ call }: Walk, operation: string, params: Params, as: Who): Promise<string> {
  const { data } = await call(operation, params, send(as))
  return data.items?.[0]?.id ?? 'none'
}

/** What stands around a published case. */
async function useCase(walk: Walk, { advisor, admin }: Cast, idea: string, reference: string): Promise<void> {
  const { call } = walk
  const asked = { country: 'PL', email: 'ana@example.org', question: 'How is it paid for?', notice: true }
  await call('askAboutCase', { reference }, send(undefined, asked))
  const told = { who: 'City of Turku', country: 'FI', notice: true }
  await call('tellAboutCase', { reference }, send(undefined, told))
  const request = await firstOf(walk, 'listRequests', { idea }, advisor)
  const uptake = await firstOf(walk, 'listUptakes', { idea }, advisor)
  const answer = { decision: 'answer', text: 'The region pays half.' }
  await call('decideRequest', { idea, request }, send(advisor, answer))
  await call('decideUptake', { idea, uptake }, send(advisor, { decision: 'show' }))
  const delivery = { organisation: 'REVES', country: 'BE', format: 'pdf' }
  await call('recordDelivery', { idea }, send(advisor, delivery))
  const recorded = await firstOf(walk, 'listDeliveries', { idea }, advisor)
  await call('strikeDelivery', { idea, delivery: recorded }, send(advisor))
  await call('recordDeliveries', {}, send(advisor, { references: [reference], ...delivery }))
  for (const one of ['listSpreadWaiting', 'listUptakes', 'listSpread', 'readReport', 'readReportCsv'])
    await call(one, { idea }, send(advisor))
  await call('readReportXlsx', {}, send(advisor))
  await call('listOutbox', {}, send(admin))
  const { data: made } = await call('createExport', {}, send(advisor, {}))
  await walk.made.deps.packages.flush()
  await call('readExport', { export: made.id }, send(advisor))
  await call('readExportFile', { export: made.id }, send(advisor))
  await call('cancelExport', { export: made.id }, send(advisor))
}

async function translateIdea(walk: Walk, { translator, reviewer, advisor, admin }: Cast): Promise<void> {
  const { made, call } = walk
  const { id: idea } = await sendIn(made, { ...COMPACT, language: 'sv' })
  const at = { idea, language: 'en', unit: 'about.title' }
  const xliff = { 'content-type': 'application/xliff+xml' }
  const { body } = await call('readPackage', at, send(translator))
  await call('takeInPackage', at, send(translator, body, xliff))
  await call('takeInPackages', {}, send(translator, body, xliff))
  await call('readPackages', {}, send(translator), `?idea=${idea}&language=en`)
  await call('saveUnit', at, send(translator, { text: 'Neighbour power', state: 'translated' }))
  await call('addUnitComment', at, send(translator, { text: 'Namnet kan stå kvar.' }))
  await call('signOff', at, send(reviewer, { units: ['about.title'] }))
  await call('listFindings', at, send(translator))
  await call('readTranslation', at, send(translator))
  await call('listWaitingTranslations', {}, send(translator))
  await call('listEngines', {}, send(translator))
  const order = { language: 'en', agency: 'Språkbyrån', due: '2026-12-11' }
  const { data } = await call('orderTranslation', at, send(translator, order))
  await call('cancelAgencyOrder', { idea, order: data.orders?.[0]?.id ?? 'none' }, send(translator))
  await call('takeInMemory', {}, send(translator, TMX, { 'content-type': 'application/x-tmx+xml' }))
  const found = await call('searchMemory', {}, send(translator), '?q=Grannar')
  await call('listMemoryFiles', {}, send(translator))
  await call('readMemory', {}, send(translator), '?language=en')
  const { id: sentence = 'none', target: seen } = found.data.sentences?.[0] ?? {}
  const corrected = { seen, target: 'Neighbours help one another.' }
  await call('correctSentence', { sentence }, send(reviewer, corrected))
  const files = await made.ask({ url: '/api/translation-memory/files', as: translator })
  await call('removeMemoryFile', { file: files.data.items?.[0]?.id ?? 'none' }, send(admin))
  await call('rebuildMemory', {}, send(admin))
  const term = { sv: 'grannkraft', en: 'neighbour power' }
  const { data: kept } = await call('createTerm', {}, send(reviewer, term))
  const changed = { ...send(reviewer, { ...term, active: true, note: 'Så säger vi.' }), version: 1 }
  await call('changeTerm', { term: kept.id }, changed)
  await call('listTerms', {}, send(translator))
  await call('readTerminology', {}, send(translator))
  const csv = { 'content-type': 'text/csv' }
  await call('takeInTerminology', {}, send(reviewer, 'sv,en\nträffpunkt,meeting place\n', csv))
  await call('listAdvisors', {}, send(advisor))
}

async function meet(walk: Walk, { advisor, workgroup }: Cast): Promise<void> {
  const { made, call } = walk
  await sendIn(made)
  await call('suggestAgenda', {}, send(workgroup))
  const given = { start: '2026-12-09T12:00:00.000Z', language: 'sv', agenda: true }
  const { data } = await call('createMeeting', {}, send(workgroup, given))
  const meeting = data.id
  await call('changeMeeting', { meeting }, send(workgroup, { place: 'Eklundavägen 2', chair: 'Per' }))
  const { data: more } = await call('addAgendaItem', { meeting }, send(workgroup, { title: 'Övrigt' }))
  const item = more.items?.at(-1)?.id ?? 'none'
  const at = { meeting, item }
  await call('noteAgendaItem', at, send(workgroup, { text: 'Vi talade om våren.' }))
  await call('decideAgendaItem', at, send(workgroup, { kind: 'other', words: 'Så får det bli.' }))
  const { id: idea } = await sendIn(made)
  await move(made, idea, advisor, { move: 'take-on' })
  await mustWrite(made, idea, {
    method: 'PUT',
    url: '/proposal',
    as: advisor,
    body: { text: 'Går den vidare?' },
  })
  const { data: again } = await call('addAgendaItem', { meeting }, send(workgroup, { idea }))
  const about = { meeting, item: again.items?.at(-1)?.id ?? 'none' }
  const yes = { kind: 'yes', requirement: 'workgroup-decided', words: 'Ja.' }
  await call('decideAgendaItem', about, send(workgroup, yes))
  await call('carryThroughDecision', about, send(workgroup))
  const last = await call('addAgendaItem', { meeting }, send(workgroup, { title: 'Utgår' }))
  await call('removeAgendaItem', { meeting, item: last.data.items?.at(-1)?.id ?? 'none' }, send(workgroup))
  await call('readMeeting', { meeting }, send(workgroup))
  await call('readMinutes', { meeting }, send(workgroup))
  await call('listMeetings', {}, send(workgroup))
}

async function administer(walk: Walk, { admin }: Cast): Promise<void> {
  const { call } = walk
  const party = 'p-kumla'
  const name = { sv: 'Kumla kommun' }
  const agreement = { from: '2026-01-01', commitments: ['inform'] }
  await call('createParty', {}, send(admin, { id: party, kind: 'municipality', name, agreement }))
  await call('changeParty', { party }, send(admin, { kind: 'municipality', name, agreement, active: true }))
  const note = { commitment: 'inform', date: '2026-11-20', text: 'Artikel i personaltidningen.' }
  const noted = await call('recordNote', { party }, send(admin, note))
  await call('strikeNote', { party, note: noted.data.id ?? 'none' }, send(admin, { reason: 'Fel part.' }))
  for (const one of ['readParty', 'readCommitments']) await call(one, { party }, send(admin))
  await call('listParties')
  await call('listCommitments', {}, send(admin))
  const person = 'u-new'
  const roles = [{ role: 'advisor' }]
  const given = { id: person, name: 'Ny Person', email: 'ny@exempel.se', roles }
  await call('createPerson', {}, send(admin, given))
  const { data } = await call('invitePerson', { person }, send(admin))
  const token = String(data.url).split('/').at(-1) ?? ''
  await call('acceptInvitation', { token }, send(undefined, { password: PASSWORD }))
  await call(
    'changePerson',
    { person },
    send(admin, { ...given, id: undefined, language: 'sv', active: true }),
  )
  await call('readPerson', { person }, send(admin))
  await call('listPeople', {}, send(admin))
  const signedIn = await call('signIn', {}, send(undefined, { email: 'ny@exempel.se', password: PASSWORD }))
  await ownAccount(walk, String(signedIn.headers['set-cookie']).split(';', 1)[0] ?? '')
  await call('forgottenPassword', {}, send(undefined, { email: 'ny@exempel.se' }))
  await call('revokeSessions', { person }, send(admin))
  const at = { kind: 'vocabulary', name: 'closeReason' }
  await call('listDefinitions', {}, send(admin))
  const entries = [{ code: 'moved', label: { sv: 'Flyttad', en: 'Moved' } }]
  await call('saveDefinition', at, { ...send(admin, { entries }), version: 0 })
  await call('readDefinition', at, send(admin))
}

/** What somebody who signed in in a browser does with the own account. */
async function ownAccount({ call }: Walk, cookie: string): Promise<void> {
  const mine = (body?: object) => send(undefined, body, { cookie })
  for (const one of ['readMe', 'readAccount', 'listSessions', 'listTokens']) await call(one, {}, mine())
  await call('changeAccount', {}, mine({ name: 'Karin Öberg', language: 'sv' }))
  await call('listNotifications', {}, mine())
  await call('seeNotifications', {}, mine({}))
  await call('makeCalendarAddress', {}, mine())
  await call('endCalendarAddress', {}, mine())
  await call('endOtherSessions', {}, mine())
  const { data } = await call('createToken', {}, mine({ label: 'Webbplatsen', scopes: ['read'], days: 30 }))
  await call('revokeToken', { token: data.token?.id ?? data.id }, mine())
  const change = { current: PASSWORD, password: 'sju blå stolar vid sjön' }
  await call('changePassword', {}, mine(change))
  await call('signOut', {}, mine())
}

/** Operations that a walk without engines, spam and failed mail does not reach with success. */
export const NOT_WALKED: Readonly<Record<string, string>> = {
  takeInEngineAnswer: 'an engine answers',
  translateByMachine: 'no engine is set up',
  retryEffect: 'no effect has failed',
  decideHeld: 'nothing is held back',
  waiveFinding: 'no check has found anything',
  useEdition: 'there is no edition of the partnership’s own',
  endSession: 'there is no other session to end',
  adoptTemplate: 'there is no newer edition',
  readFilledForm: 'a document of Word is spoilt by its own test',
  readPublishedPicture: 'the case has none',
  readSitemapPart: 'the sitemap has one part until there are many cases',
}

/** Goes through the whole API as those who work with it do. @returns every request that was made */
export async function walkApi(t: Test): Promise<Walk & { readonly cast: Cast }> {
  const made = await makeApp(t)
  const cast = await castOf(made)
  const walk = makeWalk(made)
  const { id, reference } = await publish(made, cast)
  await readPublic(walk, reference)
  await writeIdea(walk, cast)
  await useCase(walk, cast, id, reference)
  await translateIdea(walk, cast)
  await meet(walk, cast)
  await administer(walk, cast)
  return { ...walk, cast }
}
