import type { Context } from '../context.js'
import { dayIn, momentIn } from '../dates/for-people.js'
import { type Block, heading, paragraph, plain, type Spans } from '../export/blocks.js'
import type { Translate } from '../texts.js'
import type { AgendaProposal, Attendant, MeetingItemView, MeetingView } from '../types.gen.js'
import { decisionInWords, meetingInWords } from './decision-in-words.js'

/** All that minutes are written from. */
export interface MinutesInput {
  readonly meeting: MeetingView
  /** Language of the document; what people wrote stays in their own. */
  readonly language: string
  /** The definitions that an item's idea is on. */
  readonly contextOf: (item: MeetingItemView) => Context
  /** Name of a party in the document's language. */
  readonly partyName: (id: string) => string
}

interface Writing extends MinutesInput {
  readonly t: Translate
}

const started = (input: MinutesInput, { texts }: Context): Writing => ({
  ...input,
  t: texts.in(input.language),
})

export const minutesTitle = (context: Context, language: string, meeting: MeetingView): string =>
  context.texts.in(language)('meetings:minutes.title', {
    meeting: meetingInWords(context, language, meeting),
  })

/** The minutes as a sheet of paper has them: when, where and who; the decisions in short; item by item. */
export function minutesBlocks(input: MinutesInput, context: Context): Block[] {
  const writing = started(input, context)
  const { meeting, t } = writing
  return [
    paragraph('meta', plain(t(`meetings:minutes.state.${meeting.state}`))),
    ...headBlocks(writing),
    ...shortBlocks(writing),
    ...meeting.items.flatMap((item, n) => itemBlocks(writing, item, n + 1)),
    ...endBlocks(writing),
  ]
}

function headBlocks({ meeting, language, t, partyName }: Writing): Block[] {
  const { start, place, link, registration, chair, secretary, called, present } = meeting
  const own = ownLanguage(meeting.language, language)
  const names = (people: readonly Attendant[]): Spans[] =>
    people.map(({ name, party }) => plain(party === undefined ? name : `${name} (${partyName(party)})`))
  const absent = called.filter((one) => !present.some((other) => isSame(one, other)))
  return [
    ...pair(t('meetings:minutes.when'), [plain(momentIn(language, start))]),
    ...pair(t('meetings:place'), place ? [plain(place, own)] : []),
    ...pair(t('meetings:link'), link ? [[{ text: link, href: link }]] : []),
    ...pair(t('meetings:registration'), registration ? [plain(registration)] : []),
    ...pair(t('meetings:chair'), chair ? [plain(chair)] : []),
    ...pair(t('meetings:secretary'), secretary ? [plain(secretary)] : []),
    ...pair(t('meetings:present'), names(present)),
    ...pair(t('meetings:minutes.absent'), meeting.state === 'planned' ? [] : names(absent)),
  ]
}

/** One person, by id where both have one. */
export const isSame = (a: Attendant, b: Attendant): boolean =>
  a.person !== undefined && b.person !== undefined ? a.person === b.person : a.name === b.name

const pair = (label: string, values: readonly Spans[]): Block[] =>
  values.length === 0 ? [] : [{ kind: 'pair', label, values }]

/** Stands in an empty cell, so that nobody takes it for forgotten. */
const NONE = '–'

/** The decisions on one sheet, for who reads no further. */
function shortBlocks(writing: Writing): Block[] {
  const { meeting, t } = writing
  const decided = meeting.items.flatMap((item, n) => (item.decision ? [{ item, number: n + 1 }] : []))
  if (decided.length === 0) return []
  const rows = decided.map(({ item, number }) => [
    [[{ text: `${number} ` }, ...titleSpans(writing, item)]],
    sentences(writing, item),
    [plain(doer(item) || NONE)],
    [plain(dueIn(writing, item) || NONE)],
  ])
  const head = ['item', 'decision', 'who', 'due'].map((name) => plain(t(`meetings:minutes.${name}`)))
  return [heading(1, plain(t('meetings:minutes.inShort'))), { kind: 'table', head, rows, named: true }]
}

function itemBlocks(writing: Writing, item: MeetingItemView, number: number): Block[] {
  const { meeting, t, language } = writing
  const { about, proposals, note, decision } = item
  const own = ownLanguage(meeting.language, language)
  const facts = [
    about?.reference ?? '',
    about?.registration ? t('meetings:minutes.registered', { number: about.registration }) : '',
    ...item.reasons.map((reason) => t(`meetings:reason.${reason}`)),
  ].filter(Boolean)
  return [
    heading(1, titleSpans(writing, item), number),
    paragraph('meta', plain(facts.join(' · '))),
    ...proposals.flatMap((proposal) => proposalBlocks(writing, proposal)),
    ...(note?.text ? [heading(2, plain(t('meetings:minutes.said'))), ...prose(note.text, own)] : []),
    heading(2, plain(t('meetings:minutes.decision'))),
    ...(decision ? decisionBlocks(writing, item) : [paragraph('text', plain(t('meetings:minutes.none')))]),
  ]
}

const proposalBlocks = ({ t, language }: Writing, { text, by, language: own }: AgendaProposal): Block[] => [
  heading(2, plain(t('meetings:minutes.proposal', { name: by.name }))),
  ...prose(text, ownLanguage(own, language)),
]

function decisionBlocks(writing: Writing, item: MeetingItemView): Block[] {
  const { t } = writing
  const due = dueIn(writing, item)
  return [
    ...sentences(writing, item).map((spans) => paragraph('text', spans)),
    ...pair(t('meetings:minutes.who'), doer(item) ? [plain(doer(item))] : []),
    ...pair(t('meetings:minutes.due'), due ? [plain(due)] : []),
    ...(item.carriedOut === false ? [paragraph('meta', plain(t('meetings:minutes.notCarried')))] : []),
  ]
}

function sentences({ meeting, language, contextOf }: Writing, item: MeetingItemView): Spans[] {
  if (!item.decision) return []
  const sentence = decisionInWords(contextOf(item), language, item.decision)
  const words = prose(item.decision.words, ownLanguage(meeting.language, language))
  return [
    ...(sentence === '' ? [] : [[{ text: sentence, bold: true }]]),
    ...words.flatMap((block) => (block.kind === 'paragraph' ? [block.spans] : [])),
  ]
}

const doer = ({ decision }: MeetingItemView): string =>
  [decision?.person?.name, decision?.who].filter(Boolean).join(', ')

const dueIn = ({ language }: Writing, { decision }: MeetingItemView): string =>
  decision?.due === undefined ? '' : dayIn(language, decision.due)

function titleSpans({ meeting, language, t }: Writing, { about, title }: MeetingItemView): Spans {
  if (title !== undefined) return plain(title, ownLanguage(meeting.language, language))
  if (!about?.title) return plain(t('web:idea.untitled'))
  return plain(about.title, ownLanguage(about.language, language))
}

function endBlocks({ meeting: { approved }, language, t }: Writing): Block[] {
  if (!approved) return []
  const words = t('meetings:minutes.approvedBy', {
    name: approved.by.name,
    day: dayIn(language, approved.at),
  })
  return [{ kind: 'rule' }, paragraph('text', plain(words))]
}

/** Marked only where it is another than the document's. */
const ownLanguage = (own: string, language: string): string | undefined =>
  own === language ? undefined : own

/** What people wrote, a paragraph at each empty line. */
const prose = (text: string, language: string | undefined): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph('text', plain(part, language)))
