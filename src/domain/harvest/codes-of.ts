import type { CaseDocument } from '../types.gen.js'

/** What a case is about, as a code that a machine knows again. */
export interface Subject {
  /** Vocabulary of ours. */
  readonly scheme: string
  readonly code: string
  readonly label: string
  /** Concepts elsewhere that mean the same. */
  readonly matches: readonly string[]
}

/** What readers look for cases by. What a vocabulary says about how a case was made is no subject of it. */
const SUBJECTS: ReadonlySet<string> = new Set(['challenge', 'sdg', 'solutionKind', 'municipality', 'county'])

/** Every subject that the case names, each once, in the order of the case. */
export function subjectsOf({ facts, sections }: CaseDocument): Subject[] {
  const fields = sections.flatMap(({ fields }) => fields)
  const named = fields.flatMap(({ vocabulary = '', values = [] }) =>
    values.flatMap(({ code, text, matches = [] }) =>
      code !== undefined && SUBJECTS.has(vocabulary)
        ? [{ scheme: vocabulary, code, label: text, matches }]
        : [],
    ),
  )
  return [...named, ...placesOf(facts)].filter(
    (one, n, all) => all.findIndex((other) => other.scheme === one.scheme && other.code === one.code) === n,
  )
}

/** Counties and municipalities stand in the head of a case, not below a question. */
function placesOf(facts: CaseDocument['facts']): Subject[] {
  const values = facts.find(({ id }) => id === 'place')?.values ?? []
  return values.flatMap(({ code, text, matches = [] }) =>
    code === undefined
      ? []
      : [{ scheme: /^\d{4}$/.test(code) ? 'municipality' : 'county', code, label: text, matches }],
  )
}
