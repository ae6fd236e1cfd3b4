import { idOf } from '../components/answer-form/field-parts.js'
import type { Visit } from './visit.js'

/** Where on an idea's pages something is mended, by where the requirement says that it is. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['screening', 'screening'],
  ['consents', 'around#consents'],
  ['advisor', 'around#arrange'],
  ['licence', 'around#arrange'],
  ['clearance', 'around#arrange'],
  ['followUp', 'around#arrange'],
  ['contact', 'edit/contact'],
  ['notice', 'around'],
])

/** @param mend such as `answers/novelty` or `translations/en` */
export function mendAddress({ at, context }: Pick<Visit, 'at' | 'context'>, mend: string): string {
  const [kind = '', section = '', field] = mend.split('/')
  if (kind === 'levels') return at(`#${section}`)
  if (kind === 'answers')
    return field === undefined ? at(`#${section}`) : at(`edit/${section}#${idOf(`${section}.${field}`)}`)
  if (kind === 'translations') return section === 'sv' ? at('edit/about') : at(`translate/${section}`)
  if (kind === 'publications') return at(`moves/${context.process.movesWith('publish')[0]?.id ?? ''}`)
  return at(PLACES.get(kind) ?? '')
}
