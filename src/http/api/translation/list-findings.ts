import { openTranslation } from '../../../actions/translation/open-translation.js'
import { reasonOf } from '../../../domain/translation/checks/reason-of.js'
import { seesDrafts } from '../../../domain/translation/unit-for.js'
import { ideaRead } from '../ideas/idea-operation.js'
import { VARIANT } from '../parameters.js'

export default ideaRead<{ params: { idea: string; language: string } }>({
  id: 'listFindings',
  url: '/ideas/:idea/translations/:language/findings',
  tag: 'translations',
  summary: 'List the quality findings of a translation',
  params: VARIANT,
  answers: [{ status: 200, description: 'Findings', shape: 'api-findings' }],
  handle: async ({ deps, params, request }) => {
    const opened = await openTranslation(deps, params.idea, params.language, request.actor)
    const units = seesDrafts(request.actor, opened.context, opened.idea) ? opened.units : []
    const items = units.flatMap(({ id, findings }) =>
      findings.map(({ params: filled, ...finding }) => ({
        unit: id,
        ...finding,
        reason: reasonOf(request.t, { code: finding.code, params: filled }),
      })),
    )
    return { items }
  },
})
