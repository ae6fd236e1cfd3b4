import type { CaseDocument } from '../types.gen.js'

/** The code of the kind of solution, which chooses the picture. */
export const kindOf = ({ sections }: CaseDocument): string | undefined =>
  sections
    .flatMap(({ fields }) => fields)
    .find(({ vocabulary }) => vocabulary === 'solutionKind')
    ?.values?.at(0)?.code
