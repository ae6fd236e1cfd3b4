import type { Translate } from '../../../domain/texts.js'
import type { Count } from '../../../storage/port.js'

export const NONE: Count = { n: 0, more: false }

/** A number of cases or ideas; beyond what is counted, that there are more. */
export const countText = (t: Translate, { n, more }: Count): string =>
  more ? t('web:moreThan', { n }) : String(n)

/** The same where there is room for a few figures only. */
export const countMark = ({ n, more }: Count): string => (more ? `${n}+` : String(n))

/** A sentence with a count in it, whose words follow the number. */
export const countedText = (t: Translate, key: string, { n, more }: Count, values: object = {}): string =>
  more ? t(`${key}_other`, { ...values, count: t('web:moreThan', { n }) }) : t(key, { ...values, count: n })

export const ideasText = (t: Translate, count: Count): string => countedText(t, 'desk:ideas', count)
