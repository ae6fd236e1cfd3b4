import type { Deps } from '../actions/deps.js'
import { readContent } from '../actions/ideas/file-pieces.js'
import { readRendition } from '../actions/pictures/picture-content.js'
import { makeDocumentCheck } from '../archive/document-checks.js'

import { renditionFile } from '../domain/pictures/renditions.js'
import type {
  Anchor,
  Case,
  CaseEditionDocument,
  Credential,
  EarlierDefinition,
  FilePiece,
  HistoryDocument,
  Idea,
  IdeaItem,
  Meeting,
  MemorySentence,
  OwnDefinition,
  PartyNote,
  Person,
} from '../domain/types.gen.js'
import type { KeyFault } from '../storage/port.js'
import { COLLECTION_NAMES, type CollectionName } from '../storage/register.js'
import { checkAnchor } from './check-anchors.js'
import { checkCase, checkEarlier, checkEdition } from './check-case.js'
import { checkHistory } from './check-history.js'
import { checkIdea, checkPublished } from './check-idea.js'
import type { Finding, Problem } from './problem.js'

type Store = Pick<Deps, 'collections' | 'definitions'>

/**
 * Reads every document once and says what does not hold together: shapes, history, definitions, and the links
 * between documents. Memory does not grow with their number.
 */
export async function* checkStore(deps: Store, onDocument: () => void = () => {}): AsyncGenerator<Problem> {
  const shape = makeDocumentCheck()
  for (const collection of COLLECTION_NAMES) {
    for await (const { doc } of deps.collections[collection].scan()) {
      onDocument()
      const shapes = shape(collection, doc).map(shapeFinding)
      // What has the wrong shape cannot be looked at any closer.
      const findings = shapes.length > 0 ? shapes : await CLOSER[collection](deps, doc as never)
      const faults = (await deps.collections[collection].keyFaults?.(doc as never)) ?? []
      for (const finding of [...findings, ...faults.map(claimFinding)])
        yield { collection, id: doc.id, ...finding }
    }
  }
}

/** Two documents with one reference, or one whose reference somebody else could get. */
const claimFinding = ({ key, holder }: KeyFault): Finding => ({
  path: `/${key}`,
  ...(holder === null ? { code: 'unclaimed' } : { code: 'claimedByAnother', params: { value: holder } }),
})

function shapeFinding(problem: string): Finding {
  const [path = '/', ...reason] = problem.split(' ')
  return { path, code: 'shape', params: { reason: reason.join(' ') } }
}

const CLOSER: { readonly [K in CollectionName]: (deps: Store, doc: never) => Promise<Finding[]> } = {
  definitions: checkOwn,
  earlierDefinitions: async ({ collections }: Store, { definition }: EarlierDefinition) =>
    (await collections.definitions.get(definition))
      ? []
      : [missing('/definition', 'definitionMissing', definition)],
  parties: async () => [],
  partyNotes: async ({ collections }: Store, { party }: PartyNote) =>
    (await collections.parties.get(party)) ? [] : [missing('/party', 'partyMissing', party)],
  people: checkPerson,
  credentials: checkCredential,
  ideas: checkWholeIdea,
  // With its idea the whole chain is looked at.
  history: async ({ collections }: Store, { idea }: HistoryDocument) =>
    (await wasDraft(collections, idea)) ? [] : ideaOf(collections, idea),
  ideaItems: async ({ collections }: Store, { idea }: IdeaItem) => ideaOf(collections, idea),
  anchors: async ({ collections }: Store, anchor: Anchor) => checkAnchor(collections, anchor),
  filePieces: checkPiece,
  cases: async ({ collections }: Store, doc: Case) => [
    ...checkCase(doc, (await collections.ideas.get(doc.id))?.doc ?? null),
    ...(await checkEarlier(collections, doc)),
  ],
  caseEditions: async ({ collections }: Store, doc: CaseEditionDocument) =>
    checkEdition(doc, (await collections.cases.get(doc.case))?.doc ?? null),
  meetings: checkMeeting,
  terms: async () => [],
  savedViews: async () => [],
  foreignCases: async () => [],
  engineMonths: async () => [],
  engineJobs: async () => [],
  memoryFiles: async () => [],
  memory: checkSentence,
  harvestStates: async () => [],
  dailyUse: async () => [],
  reports: async () => [],
  exportJobs: async () => [],
  exportPieces: async () => [],
}

/** A sentence comes from an idea or from a file; what comes from neither cannot be taken out with it. */
async function checkSentence({ collections }: Store, { idea, file }: MemorySentence): Promise<Finding[]> {
  if (file !== undefined)
    return (await collections.memoryFiles.get(file)) ? [] : [missing('/file', 'memoryFileMissing', file)]
  const known = idea === undefined ? null : await collections.ideas.get(idea)
  return known ? [] : [missing('/idea', 'ideaMissing', idea ?? '')]
}

/** What was put to use and is not in force. */
async function checkOwn({ definitions }: Store, { id }: OwnDefinition): Promise<Finding[]> {
  const problems = definitions.troubles.flatMap((trouble) => (trouble.id === id ? trouble.problems : []))
  return problems.map((reason) => ({ path: '/content', code: 'notInForce', params: { reason } }))
}

async function checkPerson({ collections }: Store, { roles }: Person): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [n, { party }] of roles.entries())
    if (party && !(await collections.parties.get(party)))
      findings.push(missing(`/roles/${n}/party`, 'partyMissing', party))
  return findings
}

async function checkCredential({ collections }: Store, { person }: Credential): Promise<Finding[]> {
  return (await collections.people.get(person)) ? [] : [missing('/person', 'personMissing', person)]
}

/** A draft that was never submitted is removed in the end; what happened to it is kept without its words. */
async function wasDraft({ history }: Store['collections'], idea: string): Promise<boolean> {
  const { items } = await history.find({
    scalars: { idea: [idea] },
    sort: { by: 'n', direction: 'desc' },
    limit: 1,
  })
  return items[0]?.doc.what === 'remove-draft'
}

async function ideaOf({ ideas }: Store['collections'], id: string): Promise<Finding[]> {
  return (await ideas.get(id)) ? [] : [missing('/idea', 'ideaMissing', id)]
}

async function checkWholeIdea({ collections, definitions }: Store, idea: Idea): Promise<Finding[]> {
  const findings = [...checkIdea(definitions, idea), ...(await checkHistory(collections, idea))]
  for (const [n, party] of idea.parties.entries())
    if (!(await collections.parties.get(party)))
      findings.push(missing(`/parties/${n}`, 'partyMissing', party))
  for (const [n, from] of idea.merged.entries())
    if (!(await collections.ideas.get(from))) findings.push(missing(`/merged/${n}`, 'ideaMissing', from))
  for (const [n, file] of (idea.files ?? []).entries())
    if ((await readContent(collections, file)) === undefined)
      findings.push(missing(`/files/${n}`, 'contentMissing', file.name))
  findings.push(...(await checkPictures(collections, idea)))
  if (idea.publications.length === 0) return findings
  return [...findings, ...checkPublished(idea, (await collections.cases.get(idea.id))?.doc ?? null)]
}

async function checkPictures(collections: Store['collections'], { pictures = [] }: Idea): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [n, picture] of pictures.entries())
    for (const rendition of picture.renditions)
      if ((await readRendition({ collections }, picture, rendition)) === undefined)
        findings.push(missing(`/pictures/${n}`, 'contentMissing', renditionFile(picture, rendition)))
  return findings
}

/** A piece that belongs to no file is no harm: the sweep takes it away. What would be lost is its idea. */
async function checkPiece({ collections }: Store, { idea }: FilePiece): Promise<Finding[]> {
  return (await collections.ideas.get(idea)) ? [] : [missing('/idea', 'ideaMissing', idea)]
}

async function checkMeeting({ collections }: Store, { items, called, present }: Meeting): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [n, { idea }] of items.entries())
    if (idea && !(await collections.ideas.get(idea)))
      findings.push(missing(`/items/${n}/idea`, 'ideaMissing', idea))
  for (const [place, people] of Object.entries({ called, present }))
    for (const [n, { party }] of people.entries())
      if (party && !(await collections.parties.get(party)))
        findings.push(missing(`/${place}/${n}/party`, 'partyMissing', party))
  return findings
}

const missing = (path: string, code: string, value: string): Finding => ({ path, code, params: { value } })
