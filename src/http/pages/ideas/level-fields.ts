import { type Html, html } from '../../../domain/html.js'
import { lineInput, radioInputs } from '../components/inputs.js'
import type { Put } from './form.js'
import type { Visit } from './visit.js'

const LEVELS = ['0', '1', '2', '3', '4']

interface LevelNames {
  readonly level: string
  readonly note: string
  /** How the levels lie: below each other, or in a row where five questions follow each other. */
  readonly kind?: 'levels' | 'choices inline'
}

/** How well a question is answered, and why. */
export function levelFields(
  { t, seen }: Visit,
  question: string,
  put: Put,
  { kind = 'levels', ...names }: LevelNames,
): Html {
  const judged = seen.levels?.[question]
  const chosen = put(names.level, t('ideas:level.ask'), { value: String(judged?.level ?? '') })
  const choices = LEVELS.map((value) => ({
    value,
    label: `${value} · ${t(`vocabulary:answerLevel.${value}`)}`,
  }))
  const note = put(names.note, t('ideas:level.why'), {
    value: judged?.note ?? '',
    optional: t('ideas:seenByStaff'),
  })
  return html`${radioInputs(chosen, choices, kind)}${lineInput(note, { wide: 'wide' })}`
}
