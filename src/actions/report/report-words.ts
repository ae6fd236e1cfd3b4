import { labelOf } from '../../domain/process/label-of.js'
import type { ReportWords } from '../../domain/report/report-csv.js'
import type { Deps } from '../deps.js'
import { listParties } from '../parties/parties.js'

/** The words that a report of this installation is told with. */
export async function reportWords(deps: Deps, language: string): Promise<ReportWords> {
  const { current, texts } = deps.definitions
  const names = new Map(
    (await listParties(deps)).map(({ id, name }) => [id, name[language] ?? name.sv ?? id]),
  )
  return {
    t: texts.in(language),
    language,
    stepName: (id) => labelOf(current, language, `steps.${id}`),
    partyName: (id) => names.get(id) ?? id,
  }
}
