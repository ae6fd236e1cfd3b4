import { type Html, html } from '../../../domain/html.js'
import type { PlaceDifference, Stretch } from '../../../domain/ideas/revision-difference.js'
import type { Visit } from './visit.js'

/** What differs between two revisions, place by place. */
export const differenceList = (visit: Visit, places: readonly PlaceDifference[]): Html =>
  html`
    <dl class="pairs">
      ${places.map(
        ({ pointer, stretches }) =>
          html`
            <div>
              <dt>${placeName(visit, pointer)}</dt>
              <dd class="read difference"${langOf(visit, pointer)}>${stretches.map(stretch)}</dd>
            </div>
          `,
      )}
    </dl>
  `

const stretch = ({ kind, text }: Stretch): Html =>
  kind === 'same' ? html`${text}` : kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`

const langOf = ({ idea, language }: Visit, pointer: string): Html | '' =>
  pointer.startsWith('/answers/') && idea.language !== language ? html` lang="${idea.language}"` : ''

/** A place in the idea by its label; what has none by its own name. */
function placeName({ t, context }: Visit, pointer: string): string {
  const [, part = '', section = '', field = ''] = pointer.split('/')
  if (part === 'answers' && context.template.field(`${section}.${field}`))
    return t(`template:fields.${section}.${field}.label`)
  const key = `ideas:places.${part}`
  return context.texts.has('sv', key) ? t(key) : pointer.slice(1).replaceAll('/', ' ')
}
