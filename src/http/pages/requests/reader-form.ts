import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { ageOfStamp } from '../../../actions/ideas/form-stamp.js'
import { assertPublished, findCase } from '../../../actions/publication/find-case.js'
import type { FromReader } from '../../../actions/requests/from-reader.js'
import { type Html, html } from '../../../domain/html.js'
import { titleIn } from '../../../domain/publication/title-in.js'
import type { Case } from '../../../domain/types.gen.js'
import { countriesByName, countryName } from '../../../domain/uses/countries.js'
import { errorSummary } from '../components/form.js'
import { checkInputs, type InputParts, selectInput } from '../components/inputs.js'
import { mistakes } from '../ideas/visit.js'
import { layout } from '../layout.js'
import { formOf } from '../sent-values.js'
import { marks } from '../submission/open-form-session.js'
import { checked } from '../wrong-fields.js'

/**
 * A form in which a reader writes about one case: what it is called, what it asks, and where what was sent
 * goes.
 */
export interface ReaderForm {
  /** Its place below the case, and its words: `spread:<words>`. */
  readonly path: string
  readonly words: string
  readonly schema: string
  /** Names of its fields in their order; all but those in `given` are texts. */
  readonly fields: (form: Filling) => Html
  /** What was sent as the API takes it. */
  readonly given: (values: Values) => object
  readonly take: (deps: Deps, sent: FromReader<never>) => Promise<Case>
}

export type Values = Readonly<Record<string, string>>

/** A form on its way: the case, what was typed, and what is wrong with it. */
export interface Filling {
  readonly deps: Deps
  readonly request: FastifyRequest
  readonly doc: Case
  readonly values: Values
  readonly errors: Values
  /** A field with its words, value and error. */
  put(name: string, more?: Partial<InputParts>): InputParts
  readonly labels: Record<string, string>
}

export async function openForm(
  deps: Deps,
  request: FastifyRequest,
  values: Values = {},
  errors: Values = {},
): Promise<Filling> {
  const { reference } = request.params as { reference: string }
  const doc = await findCase(deps, reference)
  assertPublished(doc)
  const labels: Record<string, string> = {}
  const put = (name: string, more: Partial<InputParts> = {}): InputParts => {
    const label = more.label ?? request.t(`uses:fields.${name}`)
    labels[name] = label
    return { value: values[name] ?? '', error: errors[name], ...more, id: name, name, label }
  }
  return { deps, request, doc, values, errors, put, labels }
}

export function drawForm(form: ReaderForm, filling: Filling): string {
  const { deps, request, doc, errors, labels } = filling
  const { t, language } = request
  const word = (name: string): string => t(`uses:${form.words}.${name}`)
  const { title, language: written } = titleIn(doc, language)
  const fields = form.fields(filling)
  const notice = noticeBox(filling, word('notice'))
  const general = errors[''] !== undefined && html`<p class="error" role="alert">${errors['']}</p>`
  const here = `/${language}/cases/${doc.reference}`
  return layout(request, {
    title: `${word('title')} – ${title}`,
    styles: ['submit.css', 'spread.css'],
    main: html`
      <div class="question">
        <a class="back" href="${here}"${written !== language && html` lang="${written}"`}>${title}</a>
        <h1>${word('title')}</h1>
        <p>${word('lead')}</p>
        ${errorSummary(t, errors, labels)}
        ${general}
        <form method="post" action="${here}/${form.path}" class="stack" novalidate>
          ${marks({ deps, t })}
          ${fields}
          ${notice}
          <p class="row">
            <button class="btn" type="submit">${word('go')}</button>
            <a href="${here}">${t('uses:ask.back')}</a>
          </p>
        </form>
      </div>
    `,
  })
}

/** What becomes of what is written here stands where it is agreed to. */
function noticeBox({ request: { t, language }, put, values }: Filling, notice: string): Html {
  const label = t('uses:fields.notice')
  const choices = [{ value: 'true', label: t('uses:fields.noticeYes') }]
  const box = checkInputs(put('notice', { label, hint: notice }), choices, [values.notice ?? ''])
  return html`
    ${box}
    <p><a href="/${language}/privacy">${t('uses:ask.more')}</a></p>
  `
}

export function countrySelect({ request: { t, language }, put }: Filling): Html {
  const choices = countriesByName(language).map((value) => ({ value, label: countryName(value, language) }))
  return selectInput(put('country', { autocomplete: 'country' }), choices, t('uses:fields.countryNone'))
}

/** Keeps what was sent and leads to the receipt; what cannot be taken is shown again, with nothing lost. */
export async function takeForm(
  form: ReaderForm,
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | FastifyReply> {
  const values = formOf(request)
  const { reference } = request.params as { reference: string }
  const { language, actor } = request
  try {
    const given = checked<never>(request, form.schema, form.given(values) as Values)
    await form.take(deps, { reference, language, actor, given, trace: traceOf(deps, values) })
    return reply.redirect(`/${language}/cases/${reference}/${form.path}/received`, 303)
  } catch (error) {
    const wrong = mistakes({ deps, request }, error)
    return reply.status(422).send(drawForm(form, await openForm(deps, request, values, wrong)))
  }
}

const OURS = new Set(['homepage', 'stamp', 'revision'])

function traceOf(deps: Deps, values: Values): FromReader<never>['trace'] {
  const texts = Object.entries(values).flatMap(([name, text]) => (OURS.has(name) ? [] : [text]))
  const trap = (values.homepage ?? '') !== ''
  return { isFirst: true, trap, seconds: ageOfStamp(deps, values.stamp ?? ''), texts }
}

/** What happens next, said once it has come in. */
export async function receipt(form: ReaderForm, deps: Deps, request: FastifyRequest): Promise<string> {
  const { doc } = await openForm(deps, request)
  const { t, language } = request
  const word = (name: string): string => t(`uses:${form.words}.${name}`)
  return layout(request, {
    title: word('done'),
    styles: ['submit.css'],
    main: html`
      <div class="question">
        <h1>${word('done')}</h1>
        <p class="notice met" role="status">${word('next')}</p>
        <p>${word('noMail')}</p>
        <p class="row">
          <a class="btn" href="/${language}/cases/${doc.reference}">${t('uses:ask.back')}</a>
          <a href="/${language}/contact">${t('uses:ask.contact')}</a>
        </p>
      </div>
    `,
  })
}
