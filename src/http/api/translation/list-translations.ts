import { findTranslation } from '../../../actions/translation/find-translation.js'
import { translationStatus } from '../../../domain/translation/translation-status.js'
import { ideaRead } from '../ideas/idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listTranslations',
  url: '/ideas/:idea/translations',
  tag: 'translations',
  summary: 'Read the progress of the translations of an idea',
  answers: [{ status: 200, description: 'Where they stand', shape: 'api-translations' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findTranslation(deps, params.idea, request.actor)
    // The product's own languages are always looked at: an English case needs to know what is missing.
    const wanted = new Set([...context.texts.languages, ...Object.keys(idea.variants)])
    wanted.delete(idea.language)
    const languages = [...wanted].map((language) => {
      const { counts, unsigned } = translationStatus(context.template, idea, language)
      return { language, counts, unsigned }
    })
    return { source: idea.language, languages }
  },
})
