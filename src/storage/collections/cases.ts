import { CASE_TAGS } from '../../domain/publication/case-tags.js'
import { changedAt } from '../../domain/publication/changed-at.js'
import { titleIn, titleOrder } from '../../domain/publication/title-order.js'
import { answerTo } from '../../domain/template/parts.js'
import type { Case, CaseEditionDocument, ForeignCase, HarvestState } from '../../domain/types.gen.js'
import { spreadKeys } from '../../domain/uses/shown-uptakes.js'
import type { CollectionSpec } from '../port.js'
import { answerTags, tieredTexts } from './answer-keys.js'
import { plainKeys } from './plain-keys.js'
import type { KeyContext } from './work-keys.js'

export const cases = ({ templateOf }: Pick<KeyContext, 'templateOf'>): CollectionSpec<Case> => ({
  name: 'cases',
  public: true,
  keysEdition: 5,
  scalars: [
    { name: 'reference', unique: true, path: 'reference' },
    { name: 'state', path: 'state' },
  ],
  asked: ['parties'],
  always: 'state',
  facets: [...CASE_TAGS, 'uptakeCountry', 'uptakeMunicipality'],
  sorts: ['published', 'changed', 'strength', 'uptakeAt', 'titleSv', 'titleEn'],
  orders: [{ by: ['state'], sort: 'published' }],
  keysOf: (doc) => {
    const edition = doc.edition
    const spread = spreadKeys(doc)
    return {
      scalars: {
        reference: doc.reference,
        state: doc.state,
        published: Date.parse(edition.at),
        changed: Date.parse(changedAt(doc)),
        strength: Number(answerTo(edition, 'evidenceLevel') ?? 0),
        uptakeAt: spread.uptakeAt,
        titleSv: titleOrder(titleIn(edition, 'sv'), 'sv'),
        titleEn: titleOrder(titleIn(edition, 'en'), 'en'),
      },
      tags: {
        ...answerTags(edition),
        origin: [doc.origin],
        track: [edition.track],
        party: doc.parties,
        year: [String(doc.year)],
        kindOfCase: [edition.kind],
        language: edition.languages,
        ...spread.tags,
      },
      texts: tieredTexts(templateOf(edition.template), edition, edition.translations, [doc.reference]),
    }
  },
})

/** Earlier editions of cases, each found by its id. */
export const CASE_EDITIONS: CollectionSpec<CaseEditionDocument> = {
  name: 'caseEditions',
  keysEdition: 1,
  scalars: [{ name: 'case', path: 'case', owner: true }],
  sorts: [],
  keysOf: (doc) => plainKeys({ case: doc.case }),
}

/**
 * How far each source has come, found by its id. Not archived: without it a source is gone through once more.
 */
export const HARVEST_STATES: CollectionSpec<HarvestState> = {
  name: 'harvestStates',
  keysEdition: 1,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
}

/** Found by what they were harvested from; shown in the order of their changes. */
export const FOREIGN_CASES: CollectionSpec<ForeignCase> = {
  name: 'foreignCases',
  public: true,
  keysEdition: 2,
  scalars: [{ name: 'source', path: 'source' }],
  sorts: ['modified'],
  keysOf: ({ source, modified, language, title, summary = '' }) => ({
    scalars: { source, modified: Date.parse(modified) },
    tags: { language: [language] },
    texts: [title, summary, ''],
  }),
}
