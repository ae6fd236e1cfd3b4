import type { Translate } from '../../domain/texts.js'
import type { Count } from '../../storage/port.js'

/** A number of cases or ideas; beyond what is counted, that there are more. */
export const countText = (t: Translate, { n, more }: Count): string => (more ? t('web:moreThan') : String(n))

export const ideasText = (t: Translate, { n, more }: Count): string =>
  more ? t('desk:ideas_other', { count: t('web:moreThan') }) : t('desk:ideas', { count: n })

export const NONE: Count = { n: 0, more: false }
