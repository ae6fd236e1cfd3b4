import { COUNT_LIMIT, type Count } from './port.js'

/** What was counted, as far as it is told. */
export const capped = (n: number): Count => ({ n: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT })
