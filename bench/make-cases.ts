import type { Case } from '../src/domain/types.gen.js'
import { BLOCK, type Making, makeIdea, timeOf } from './make-ideas.js'
import { randomOf } from './pick.js'
import { textOf } from './words.js'

/** A published case in Swedish and English, as long as most ideas are; another one for each number. */
export function makeCase(n: number, making: Making): Case {
  const { answers, track, origin, parties, template } = makeIdea(n, 'any', making)
  const at = timeOf(n, making)
  const { block = BLOCK } = making
  const random = randomOf(n % block)
  const unit = (text: string) => ({ text, signedOffAt: at })
  return {
    id: `case${n}`,
    reference: `${at.slice(0, 4)}-${String(n).padStart(7, '0')}`,
    parties,
    origin: origin.kind,
    year: Number(at.slice(0, 4)),
    state: 'published',
    edition: {
      number: 1,
      at,
      revision: 9,
      template,
      language: 'sv',
      languages: ['sv', 'en'],
      track,
      kind: 'case',
      answers,
      translations: {
        en: {
          'about.title': unit(`Case ${n % block} ${textOf(2, random)}`),
          'solution.description': unit(textOf(20, random)),
        },
      },
      licence: 'CC-BY-4.0',
      publisher: { sv: 'Partnerskapet', en: 'The partnership' },
    },
    earlier: [],
  }
}
