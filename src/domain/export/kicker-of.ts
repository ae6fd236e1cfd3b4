import { answerTo } from '../template/parts.js'
import { valuesOfPart } from './facts-of.js'
import { capitalised } from './in-words.js'
import type { Reading } from './reading.js'

/** `New working method · in use since 2018 · Östergötland County, Sweden`: the case in a line. */
export function kickerOf(reading: Reading): string[] {
  const { t, texts, language, edition } = reading
  const [kind] = valuesOfPart(reading, 'kind')
  const places = valuesOfPart(reading, 'counties').map(({ text }) => text)
  const parts = [
    kind?.text,
    stageOf(reading),
    places.length > 0 ? t('export:kicker.place', { place: places.join(', ') }) : undefined,
  ].filter((part) => part !== undefined)
  const search =
    edition.kind === 'partner-search' && texts.has(language, 'export:fields.spread.partnerSearch')
  const all = search ? [t('export:fields.spread.partnerSearch').toLocaleLowerCase(language), ...parts] : parts
  return all.map((part, n) => (n === 0 ? capitalised(part, language) : part))
}

/** The stage with its years where they are known. */
function stageOf({ edition, t, texts, language }: Reading): string | undefined {
  const stage = answerTo(edition, 'stage')
  const year = answerTo(edition, 'startYear')
  const endYear = answerTo(edition, 'endYear')
  if (typeof stage !== 'string') return undefined
  const key = `export:kicker.${stage}`
  const isTold = typeof year === 'number' && (stage !== 'ended' || typeof endYear === 'number')
  if (!isTold || !texts.has(language, key)) return t(`vocabulary:solutionStage.${stage}`)
  return t(key, { year, ...(typeof endYear === 'number' && { endYear }) })
}
