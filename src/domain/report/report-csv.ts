import { csvOptions } from '../csv-options.js'
import { dayOf } from '../dates/for-machines.js'
import { csv } from '../packages.js'
import type { Translate } from '../texts.js'
import type { YearReport } from '../types.gen.js'
import { countryName } from '../uses/countries.js'

/** One figure or fact of the report: part of it, what, of what, and the value. */
export type ReportRow = readonly [part: string, what: string, of: string, value: string]

/** What a report needs to say codes in words. */
export interface ReportWords {
  readonly t: Translate
  readonly language: string
  readonly stepName: (id: string) => string
  /** Name of a party by its id. */
  readonly partyName: (id: string) => string
}

/** How the values of each count are called; also the order of the tables. */
export const LABELS: Readonly<
  Record<
    'step' | 'municipality' | 'challenge' | 'origin' | 'party',
    (code: string, words: ReportWords) => string
  >
> = {
  step: (code, { stepName }) => stepName(code),
  municipality: (code, { t }) => t(`vocabulary:municipality.${code}`),
  challenge: (code, { t }) => t(`vocabulary:challenge.${code}`),
  origin: (code, { t }) => t(`vocabulary:origin.${code}`),
  party: (code, { partyName }) => partyName(code),
}

const BOM = '\ufeff'

/** The report as a spreadsheet reads it: UTF-8 with its mark, and nothing that runs as a formula. */
export const writeReport = (report: YearReport, words: ReportWords): string =>
  BOM +
  csv().stringify(
    reportRows(report, words).map((row) => [...row]),
    csvOptions(words.language),
  )

/** All of it in one table, the head first: what a spreadsheet can filter and add up. */
export function reportRows(report: YearReport, words: ReportWords): ReportRow[] {
  const { t } = words
  const head: ReportRow = [
    t('report:csv.part'),
    t('report:csv.what'),
    t('report:csv.of'),
    t('report:csv.value'),
  ]
  return [
    head,
    ...published(report, words),
    ...delivered(report, words),
    ...asked(report, words),
    ...takenUp(report, words),
    ...ideas(report, words),
    ...evaluation(report, words),
  ]
}

function published(
  { published, withdrawn, english, editions, totals }: YearReport,
  { t }: ReportWords,
): ReportRow[] {
  const part = t('report:parts.published')
  return [
    [part, t('report:figures.published'), '', String(totals.published)],
    [part, t('report:figures.english'), '', String(english)],
    [part, t('report:figures.editions'), '', String(editions)],
    [part, t('report:figures.withdrawn'), '', String(totals.withdrawn)],
    ...published.map(({ reference, title, at }): ReportRow => [part, reference, title, dayOf(at)]),
    ...withdrawn.map(
      ({ reference, title, at }): ReportRow => [t('report:parts.withdrawn'), reference, title, dayOf(at)],
    ),
  ]
}

function delivered({ deliveries, delivered }: YearReport, { t, language }: ReportWords): ReportRow[] {
  const part = t('report:parts.deliveries')
  return [
    [part, t('report:figures.delivered'), '', String(delivered)],
    ...deliveries.map(
      ({ organisation, function: role, country, cases, date, format }): ReportRow => [
        part,
        [organisation, role, countryName(country, language)].filter(Boolean).join(', '),
        `${cases.join(' ')} (${t(`uses:formats.${format}`)})`,
        date,
      ],
    ),
  ]
}

function asked({ requests }: YearReport, { t, language }: ReportWords): ReportRow[] {
  const part = t('report:parts.requests')
  const countries = Object.entries(requests.countries).map(
    ([code, count]): ReportRow => [part, t('report:csv.country'), countryName(code, language), String(count)],
  )
  return [
    [part, t('report:figures.asked'), '', String(requests.asked)],
    [part, t('report:figures.answered'), '', String(requests.answered)],
    [part, t('report:figures.open'), '', String(requests.open)],
    [part, t('report:figures.medianDays'), '', String(requests.medianDays ?? '')],
    ...countries,
  ]
}

function takenUp({ uptakes, totals }: YearReport, { t, language }: ReportWords): ReportRow[] {
  const part = t('report:parts.uptakes')
  return [
    [part, t('report:figures.uptakes'), '', String(totals.uptakes)],
    ...uptakes.map(
      ({ reference, who, country, place, year }): ReportRow => [
        part,
        reference,
        [who, place, countryName(country, language)].filter(Boolean).join(', '),
        String(year ?? ''),
      ],
    ),
  ]
}

function ideas({ ideas }: YearReport, words: ReportWords): ReportRow[] {
  const { t } = words
  return (['all', 'begun'] as const).flatMap((which) => {
    const part = t(`report:ideas.${which}`)
    const names = Object.keys(LABELS) as (keyof typeof LABELS)[]
    return [
      [part, t('report:figures.ideas'), '', String(ideas[which].total)] as const,
      ...names.flatMap((name) =>
        Object.entries(ideas[which][name]).map(
          ([code, count]): ReportRow => [
            part,
            t(`report:by.${name}`),
            LABELS[name](code, words),
            String(count),
          ],
        ),
      ),
    ]
  })
}

function evaluation({ evaluation }: YearReport, { t }: ReportWords): ReportRow[] {
  const part = t('report:parts.evaluation')
  return evaluation.flatMap(({ level, ...counts }) =>
    (['ideas', 'evaluated', 'independent'] as const).map(
      (what): ReportRow => [part, levelName(level, t), t(`report:evaluation.${what}`), String(counts[what])],
    ),
  )
}

export const levelName = (level: string, t: Translate): string =>
  level === 'none' ? t('report:evaluation.none') : `${level}. ${t(`vocabulary:evidenceLevel.${level}`)}`
