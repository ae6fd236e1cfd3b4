import { effect } from '../process/outbox.js'
import { answerTo, columnOfPart, fieldOfPart, type Part } from '../template/parts.js'
import { rowsOf } from '../template/values.js'
import type { Case, CaseEdition, Idea, PublicUptake, Uptake } from '../types.gen.js'
import { countryIn } from './countries.js'

/**
 * The idea with the errand of bringing what is shown to its case, beside the editions, which never change.
 */
export const withSpreadEffect = (idea: Idea, now: Date, newId: () => string): Idea =>
  idea.publications.length === 0
    ? idea
    : { ...idea, outbox: [...idea.outbox, effect('spread', {}, now, newId())] }

/** The case with what is shown of its uptakes as the idea has it; an older idea changes nothing. */
export function withSpread(doc: Case, idea: Idea): Case {
  const uptakes = shownUptakes(idea)
  const isOlder = (doc.spread?.revision ?? 0) >= idea.revision
  if (isOlder || (doc.spread === undefined && uptakes.length === 0)) return doc
  return { ...doc, spread: { revision: idea.revision, uptakes } }
}

/** What the public may see of what was told, the oldest first. */
export const shownUptakes = ({ uptakes = [] }: Pick<Idea, 'uptakes'>): PublicUptake[] =>
  uptakes.filter(({ state }) => state === 'shown').map(publicOf)

function publicOf({
  state: _,
  by: _by,
  teller: _teller,
  signals: _signals,
  decided: _decided,
  ...shown
}: Uptake): PublicUptake {
  return shown
}

/**
 * What the owner told: rows of the newest edition that say who has taken it up, in the language as far as
 * they are in it.
 */
function ownerUptakes(edition: CaseEdition, language: string): PublicUptake[] {
  const field = fieldOfPart(edition, 'takenUp')
  const named = (part: Part): string => columnOfPart(edition, part)
  return rowsOf(answerTo(edition, 'takenUp')).map((row) => {
    const { id } = row
    const [who, where, year] = [
      row[named('takenUpBy')],
      row[named('takenUpWhere')],
      row[named('takenUpYear')],
    ]
    const unit = `${field}.${id}.${named('takenUpWhere')}`
    const place = edition.translations[language]?.[unit]?.text ?? where
    const country = typeof where === 'string' ? countryIn(where) : undefined
    return {
      id: `owner-${id}`,
      source: 'owner',
      who: String(who ?? place ?? ''),
      ...(country !== undefined && { country }),
      ...(typeof place === 'string' && { place }),
      ...(typeof year === 'number' && { year }),
    }
  })
}

/**
 * Everybody who has taken up the solution of this case, the one last told of first; the owner's own rows come
 * last.
 */
export function uptakesOf(doc: Case, language: string): PublicUptake[] {
  const newest = doc.edition
  return [...(doc.spread?.uptakes ?? []).toReversed(), ...ownerUptakes(newest, language)]
}

/** What a case is found by among those that were taken up. */
export function spreadKeys(doc: Case) {
  const uptakes = uptakesOf(doc, doc.edition.language)
  const codes = (name: 'country' | 'municipality'): string[] => [
    ...new Set(uptakes.flatMap((one) => one[name] ?? [])),
  ]
  const told = uptakes.flatMap(({ at }) => (at === undefined ? [] : [Date.parse(at)]))
  return {
    tags: {
      uptake: uptakes.length > 0 ? ['yes'] : [],
      uptakeCountry: codes('country'),
      uptakeMunicipality: codes('municipality'),
    },
    uptakeAt: told.length > 0 ? Math.max(...told) : null,
  }
}
