import { importTerms } from '../../../actions/exchange/term-files.js'
import { formatTerms } from '../../../domain/exchange/format-terms.js'
import { badFile } from '../../../domain/foreign-file.js'
import { LIMITS } from '../../../domain/limits.js'
import { type Pages, page } from '../page.js'
import { EDITORS, showTerms } from '../terms/terms-pages.js'
import { uploadIn } from '../uploads.js'
import { wrongIn } from './common.js'
import { termReport } from './term-files.js'

/**
 * Terms come in from a file. Sent once more by a browser it changes nothing, so the report is shown at once.
 */
export const termFilePages: Pages = (app, { deps }) => {
  page(app, {
    url: '/terms/file',
    method: 'POST',
    access: EDITORS,
    handle: async (request, reply) => {
      const { file } = await uploadIn(request, LIMITS.toolFile)
      try {
        if (!file) throw badFile('file-missing')
        const given = { file: file.content, format: formatOf(file.name) } as const
        const report = formatTerms(await importTerms(deps, given, request.actor), request.t)
        return await showTerms(deps, request, { report: termReport(request.t, report, nameOf(file.name)) })
      } catch (error) {
        const errors = wrongIn(error, request.t)
        return reply.status(422).send(await showTerms(deps, request, { errors }))
      }
    },
  })
}

/** What is no spreadsheet is for a translation tool, whatever it is called. */
const formatOf = (name: string): 'csv' | 'tbx' => (/\.(csv|tsv|txt)$/i.test(name) ? 'csv' : 'tbx')

const nameOf = (name: string): string => name.replace(/\p{Cc}/gu, ' ').slice(0, 100)
