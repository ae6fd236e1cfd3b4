import { WALKED } from '../../src/demo/sample.js'
import type { Examples } from './addresses.js'
import type { Site } from './site.js'

/** What stands in the blanks of addresses: the sample's own. */
export function examplesOf({ loaded, reference }: Site): Examples {
  const draft = [...loaded.told.values()].find(({ key }) => key !== WALKED)
  return {
    idea: reference,
    reference,
    document: reference,
    variant: 'en',
    secret: draft?.link.secret ?? '',
    '/cases/:reference/editions/:document :document': '1.html',
  }
}
