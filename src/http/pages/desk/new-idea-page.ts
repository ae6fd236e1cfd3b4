import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { createIdea } from '../../../actions/ideas/create-idea.js'
import { html } from '../../../domain/html.js'
import { fieldOfPart } from '../../../domain/template/parts.js'
import type { NewIdea } from '../../../domain/types.gen.js'
import { capital } from '../components/capital.js'
import { errorSummary } from '../components/form.js'
import { type Choice, type InputParts, lineInput, radioInputs, selectInput } from '../components/inputs.js'
import { heldTo } from '../held-to.js'
import { CONTACT } from '../ideas/contact-part.js'
import { mistakes } from '../ideas/visit.js'
import { layout } from '../layout.js'
import { formOf } from '../sent-values.js'

interface Typed {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

const NOTHING: Typed = { values: { track: 'idea' }, errors: {} }
/** A name in a form is a path, and an id is none. */
const idOf = (name: string): string => name.replaceAll('.', '-')

/** An idea that somebody told in another way, entered on their behalf: a draft to go on with. */
export async function newIdeaPage(deps: Deps, request: FastifyRequest, typed = NOTHING): Promise<string> {
  const { t, language } = request
  const { vocabularies } = deps.definitions.current
  const title = t('desk:enter.title')
  const labels: Record<string, string> = {}
  const put = (name: string, label: string, more: Partial<InputParts> = {}): InputParts => {
    labels[idOf(name)] = label
    return {
      ...more,
      id: idOf(name),
      name,
      label,
      value: typed.values[name] ?? '',
      error: typed.errors[name],
    }
  }
  const words = (list: string, codes: readonly string[]): Choice[] =>
    codes.map((value) => ({ value, label: capital(t(`vocabulary:${list}.${value}`)) }))
  const optional = t('ideas:optional')
  const fields = html`
    ${lineInput(put('title', t('desk:enter.name')), { wide: 'wide' })}
    ${radioInputs(put('track', t('ideas:source.track')), words('track', ['idea', 'solution']))}
    ${selectInput(
      put('origin.kind', t('ideas:source.origin')),
      words('origin', vocabularies.offered('origin')),
      t('ideas:choose'),
    )}
    ${lineInput(put('origin.note', t('ideas:source.note'), { hint: t('ideas:source.noteHint'), optional }), {
      wide: 'wide',
    })}
    <h2>${t('ideas:contact.title')}</h2>
    <p class="hint">${t('desk:enter.contact')}</p>
    ${CONTACT.map((name) =>
      lineInput(put(`contact.${name}`, t(`ideas:contact.${name}`), { optional }), { wide: 'wide' }),
    )}
  `
  const errors = Object.fromEntries(Object.entries(typed.errors).map(([name, text]) => [idOf(name), text]))
  return layout(request, {
    title: Object.keys(errors).length > 0 ? t('web:wrongTitle', { title }) : title,
    main: html`
      <div class="stack measure">
        <a class="back" href="/${language}/ideas">${t('web:desk.title')}</a>
        <h1>${title}</h1>
        ${errorSummary(t, errors, labels)}
        <p>${t('desk:enter.lead')}</p>
        <form class="stack" method="post" action="/${language}/ideas/new" novalidate>
          ${fields}
          <p class="row"><button class="btn" type="submit">${t('desk:enter.go')}</button></p>
        </form>
      </div>
    `,
  })
}

export async function takeNewIdea(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const { t, language, actor } = request
  const values = formOf(request)
  const lacking = Object.fromEntries(
    ['title', 'origin.kind']
      .filter((name) => !values[name])
      .map((name) => [name, t('errors:fields.required')]),
  )
  const fail = (errors: Typed['errors']) => newIdeaPage(deps, request, { values, errors })
  if (Object.keys(lacking).length > 0) {
    reply.status(422)
    return fail(lacking)
  }
  try {
    const given = heldTo<NewIdea>(request, 'api-new-idea.json', newIdeaOf(deps, language, values))
    const { idea } = await createIdea(deps, given, actor)
    return reply.redirect(`/${language}/ideas/${idea.id}`, 303)
  } catch (error) {
    const { [`answers.${titleField(deps)}`]: title, ...others } = mistakes({ deps, request }, error)
    reply.status(422)
    return fail({ ...others, ...(title && { title }) })
  }
}

const titleField = ({ definitions }: Deps): string =>
  fieldOfPart(definitions.current.template.edition, 'title')

function newIdeaOf(deps: Deps, language: string, values: Typed['values']): object {
  const [section = '', field = ''] = titleField(deps).split('.')
  const contact = CONTACT.flatMap((name) => {
    const value = values[`contact.${name}`]?.trim()
    return value ? [[name, value] as const] : []
  })
  return {
    track: values.track === 'solution' ? 'solution' : 'idea',
    language,
    origin: {
      kind: values['origin.kind'],
      ...(values['origin.note'] && { note: values['origin.note'].trim() }),
    },
    answers: { [section]: { [field]: values.title } },
    contact: Object.fromEntries(contact),
  }
}
