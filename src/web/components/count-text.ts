import type { Translate } from '../../domain/texts.js'
import type { Count } from '../../storage/port.js'

/** A number as people read it; beyond what is counted exactly it says only that there are more. */
export const countText = (t: Translate, { n, more }: Count): string =>
  more ? t('web:count.more', { count: n }) : t('web:count.exact', { count: n })
