import type { FastifyRequest } from 'fastify'
import { type EditionKind, PART_OF } from '../../../domain/definitions/kinds.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { DefinitionContent } from '../../../domain/types.gen.js'
import { type Refused, wrong } from '../admin/frame.js'
import { lineInput, textInput } from '../components/inputs.js'
import { heldTo } from '../held-to.js'
import { formOf } from '../sent-values.js'
import { uploadIn } from '../uploads.js'
import { isText, PATHS } from './edition-kinds.js'

/** Languages that a notice is written in; the last one need not be. */
const LANGUAGES = ['sv', 'en', 'sv-x-lattlast'] as const
const DOCUMENT_LIMIT = 1_000_000

export interface EditionForm {
  readonly kind: EditionKind
  readonly request: FastifyRequest
  readonly refused: Refused
  /** What stands in the fields until somebody types. */
  readonly content: DefinitionContent | undefined
  /** Documents as such an edition may look. */
  readonly examples?: readonly unknown[]
  /** Of a draft that is being changed; absent for a new edition. */
  readonly draft?: { readonly name: string; readonly revision: number }
}

/** The form that an edition is written or uploaded by. */
export function editionForm(form: EditionForm): Html {
  const { kind, request, refused, draft } = form
  const { t, language } = request
  const action = `/${language}/admin/${PATHS[kind]}${draft ? `/${draft.name}` : ''}`
  const type = !isText(kind) && html` enctype="multipart/form-data"`
  const kept = draft && html`<input type="hidden" name="revision" value="${draft.revision}">`
  const fields = isText(kind) ? textFields(form) : documentFields(form)
  return html`
    <form class="stack" method="post" action="${action}"${type} novalidate>
      ${wrong(request, refused, labelsOf(form))}
      ${kept}
      ${fields}
      <p class="row">
        <button class="btn" type="submit" name="do" value="save">${t('definitions:editions.save')}</button>
      </p>
      <p class="hint">${t('definitions:editions.saveLead')}</p>
    </form>
  `
}

function labelsOf({ request: { t } }: EditionForm): Record<string, string> {
  const texts = LANGUAGES.map((one) => [`texts-${one}`, t(`definitions:editions.text.${one}`)] as const)
  return {
    edition: t('definitions:editions.edition'),
    ...Object.fromEntries(texts),
    document: t('definitions:editions.document'),
  }
}

function textFields({ request: { t }, refused, content, draft }: EditionForm): Html {
  const { values, errors } = refused
  const edition = lineInput({
    id: 'edition',
    name: 'edition',
    label: t('definitions:editions.edition'),
    hint: t('definitions:editions.editionHint'),
    value: values.edition ?? '',
    error: errors.edition,
  })
  const texts = LANGUAGES.map((language) => {
    const name = `texts-${language}`
    return textInput(
      {
        id: name,
        name,
        label: t(`definitions:editions.text.${language}`),
        hint: t('definitions:editions.textHint'),
        value: values[name] ?? content?.texts?.[language] ?? '',
        error: errors[name],
        optional: language === 'sv-x-lattlast' ? t('ideas:optional') : undefined,
      },
      10,
    )
  })
  return html`${draft ? '' : edition}${texts}`
}

function documentFields(form: EditionForm): Html {
  const { kind, request, refused, content } = form
  const { t } = request
  const { values, errors } = refused
  const kept = content?.[PART_OF[kind]]
  const text = {
    id: 'document',
    name: 'document',
    label: t('definitions:editions.document'),
    hint: t('definitions:editions.documentHint'),
    value: values.document ?? (kept ? JSON.stringify(kept, null, 2) : ''),
    error: errors.document,
  }
  return html`
    ${example(form)}
    <div class="document">${textInput(text, 16)}</div>
    <div class="field">
      <label for="file">${t('definitions:editions.file')}</label>
      <input id="file" name="file" type="file" accept=".json,application/json">
    </div>
  `
}

/** Nobody writes such a document from nothing: the schema brings an example. */
function example({ kind, request: { t }, examples = [] }: EditionForm): Html | '' {
  if (kind !== 'process' || examples.length === 0) return ''
  const text = JSON.stringify(examples[0], null, 2)
  return html`
    <details>
      <summary>${t('definitions:editions.example')}</summary>
      <pre class="scroll" tabindex="0"><code>${text}</code></pre>
    </details>
  `
}

/** What the form sent: fields as they were typed, a file in the place of the text. */
export async function sentForm(
  kind: EditionKind,
  request: FastifyRequest,
): Promise<Readonly<Record<string, string>>> {
  if (isText(kind) || !request.isMultipart()) return formOf(request)
  const { fields, file } = await uploadIn(request, DOCUMENT_LIMIT)
  return file ? { ...fields, document: new TextDecoder().decode(file.content) } : fields
}

/** @throws DomainError `invalid-request` naming the fields */
export function contentIn(
  kind: EditionKind,
  request: FastifyRequest,
  values: Readonly<Record<string, string>>,
): { readonly name: string; readonly content: DefinitionContent } {
  return isText(kind) ? textsIn(request, values) : documentIn(kind, values)
}

function textsIn(request: FastifyRequest, values: Readonly<Record<string, string>>) {
  const written = LANGUAGES.flatMap((language) => {
    const text = values[`texts-${language}`] ?? ''
    return text.trim() === '' ? [] : [[language, text] as const]
  })
  const content = { texts: Object.fromEntries(written) }
  return {
    name: (values.edition ?? '').trim(),
    content: heldTo<DefinitionContent>(request, 'definition-content.json', content),
  }
}

function documentIn(kind: EditionKind, { document = '' }: Readonly<Record<string, string>>) {
  const refuse = (code: string) =>
    new DomainError('invalid-request', { errors: [{ pointer: '/document', code }] })
  if (document.trim() === '') throw refuse('required')
  const value = parsed(document)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('unreadable')
  const { edition } = value as { edition?: unknown }
  return {
    name: typeof edition === 'string' ? edition : '',
    content: { [PART_OF[kind]]: value } as DefinitionContent,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
