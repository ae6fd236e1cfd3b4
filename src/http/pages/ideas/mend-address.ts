import type { Visit } from './visit.js'

/** Where on an idea's pages something is mended, by where the requirement says that it is. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['screening', 'screening'],
  ['consents', 'around#consents'],
  ['publications', 'moves/publish'],
  ['advisor', 'around#arrange'],
  ['licence', 'around#arrange'],
  ['clearance', 'around#arrange'],
  ['followUp', 'around#arrange'],
  ['contact', 'edit/contact'],
  ['notice', 'around'],
])

/** @param mend such as `answers/novelty` or `translations/en` */
export function mendAddress({ at }: Visit, mend: string): string {
  const [kind = '', section = '', field] = mend.split('/')
  if (kind === 'levels') return at(`#${section}`)
  if (kind === 'answers')
    return field === undefined ? at(`#${section}`) : at(`edit/${section}#${section}.${field}`)
  if (kind === 'translations') return section === 'sv' ? at('edit/about') : at(`translate/${section}`)
  return at(PLACES.get(kind) ?? '')
}
