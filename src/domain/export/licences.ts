import type { CaseEdition } from '../types.gen.js'

export interface Licence {
  /** Its name is the same in every language. */
  readonly label: string
  readonly uri: string
  /** Key below `export:words` of what it lets readers do. */
  readonly means: 'licenceMeans' | 'licenceAlike' | 'licenceFree'
}

export const LICENCES: Readonly<Record<CaseEdition['licence'], Licence>> = {
  'CC-BY-4.0': {
    label: 'CC BY 4.0',
    uri: 'https://creativecommons.org/licenses/by/4.0/',
    means: 'licenceMeans',
  },
  'CC-BY-SA-4.0': {
    label: 'CC BY-SA 4.0',
    uri: 'https://creativecommons.org/licenses/by-sa/4.0/',
    means: 'licenceAlike',
  },
  'CC0-1.0': {
    label: 'CC0 1.0',
    uri: 'https://creativecommons.org/publicdomain/zero/1.0/',
    means: 'licenceFree',
  },
}
