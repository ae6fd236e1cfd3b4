import { type Html, html } from '../../../domain/html.js'
import { capital } from '../components/capital.js'
import { type Choice, lineInput, radioInputs, selectInput } from '../components/inputs.js'
import { actForm } from './form.js'
import type { Typed, Visit } from './visit.js'

const TRACKS = ['idea', 'solution']

/** Whether it is an idea or an existing solution, where it came from, and the edition of its questions. */
export function sourcePart(visit: Visit, typed: Typed): Html | '' {
  const { t, idea, context, may } = visit
  if (!may('edit') || !may('read-inner')) return ''
  const words = (list: string, codes: readonly string[]): Choice[] =>
    codes.map((value) => ({ value, label: capital(t(`vocabulary:${list}.${value}`)) }))
  const origins = words('origin', context.vocabularies.offered('origin'))
  return html`
    <section class="stack" aria-labelledby="source">
      <h2 id="source">${t('ideas:source.title')}</h2>
      ${actForm(visit, {
        act: 'edit-source',
        typed,
        fields: (put) => html`
          ${radioInputs(put('track', t('ideas:source.track'), { value: idea.track }), words('track', TRACKS))}
          ${selectInput(put('origin.kind', t('ideas:source.origin'), { value: idea.origin.kind }), origins)}
          ${lineInput(
            put('origin.note', t('ideas:source.note'), {
              value: idea.origin.note ?? '',
              hint: t('ideas:source.noteHint'),
              optional: t('ideas:optional'),
            }),
            { wide: 'wide' },
          )}
        `,
        go: t('ideas:source.save'),
        look: 'second',
      })}
      ${may('adopt-edition') && adoption(visit)}
    </section>
  `
}

/** The edition that follows the idea's own, if there is one. */
function adoption({ t, idea, deps, at }: Visit): Html | '' {
  const next = [...deps.definitions.templates.values()].find(
    ({ edition }) => edition.follows === idea.template,
  )
  if (next === undefined) return ''
  const { edition } = next.edition
  return html`
    <form class="stack" method="post" action="${at('template')}">
      <p>${t('ideas:source.older', { own: idea.template, edition })}</p>
      <input type="hidden" name="revision" value="${idea.revision}">
      <input type="hidden" name="edition" value="${edition}">
      <p class="row">
        <button class="btn second small" type="submit">${t('ideas:source.adopt', { edition })}</button>
      </p>
    </form>
  `
}
