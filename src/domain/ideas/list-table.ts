import type { Context } from '../context.js'
import { dayOf, daysSince } from '../dates/for-machines.js'
import type { Cell } from '../export/table-workbook.js'
import { labelOf } from '../process/label-of.js'
import { codesOfPart } from '../template/parts.js'
import type { Translate } from '../texts.js'
import type { Idea } from '../types.gen.js'
import { titleOf } from './mails.js'

/** What a table of ideas needs to say codes in words. */
export interface TableWords {
  readonly t: Translate
  readonly language: string
  readonly now: Date
  /** Name of a party by its id. */
  readonly partyName: (id: string) => string
}

interface Column {
  readonly id: string
  readonly read: (idea: Idea, context: Context, words: TableWords) => Cell
}

const listed = (words: readonly string[]): string => words.join(', ')

/** What the list shows of an idea, and what it is filtered by; nothing about the contact. */
const COLUMNS: readonly Column[] = [
  { id: 'reference', read: ({ reference = '' }) => reference },
  { id: 'title', read: (idea) => titleOf(idea) },
  {
    id: 'track',
    read: ({ track }, _, { t }) => t(`vocabulary:track.${track}`),
  },
  {
    id: 'step',
    read: ({ step }, context, { language }) =>
      step === null ? '' : labelOf(context, language, `steps.${step}`),
  },
  { id: 'state', read: ({ state }, context, { language }) => labelOf(context, language, `states.${state}`) },
  { id: 'since', read: ({ since }) => dayOf(since) },
  { id: 'days', read: ({ since }, _, { now }) => daysSince(since, now) },
  { id: 'advisor', read: ({ advisor }) => advisor?.name ?? '' },
  { id: 'labels', read: ({ tags }) => listed(tags) },
  { id: 'parties', read: ({ parties }, _, { partyName }) => listed(parties.map(partyName)) },
  {
    id: 'municipalities',
    read: (idea, _, { t }) =>
      listed(codesOfPart(idea, 'municipalities').map((code) => t(`vocabulary:municipality.${code}`))),
  },
  {
    id: 'challenges',
    read: (idea, _, { t }) =>
      listed(codesOfPart(idea, 'challenges').map((code) => t(`vocabulary:challenge.${code}`))),
  },
  { id: 'origin', read: ({ origin }, _, { t }) => t(`vocabulary:origin.${origin.kind}`) },
  { id: 'registration', read: ({ registration = '' }) => registration },
  { id: 'created', read: ({ created }) => dayOf(created.at) },
  { id: 'changed', read: ({ changed }) => dayOf(changed.at) },
]

export const tableHead = ({ t }: TableWords): string[] => COLUMNS.map(({ id }) => t(`desk:column.${id}`))

export const tableRow = (idea: Idea, context: Context, words: TableWords): Cell[] =>
  COLUMNS.map(({ read }) => read(idea, context, words))
