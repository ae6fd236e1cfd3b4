import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { changeParty, createParty, listParties, readParty } from '../../../actions/parties/parties.js'
import { type Html, html } from '../../../domain/html.js'
import { STANDARD_AGREEMENTS } from '../../../domain/parties/standard-agreements.js'
import type { NewParty, Party, PartyChange } from '../../../domain/types.gen.js'
import { adminFrame, type Refused, refusedBy, UNTOUCHED, wrong } from '../admin/frame.js'
import { capital } from '../components/capital.js'
import { checkInputs, lineInput, selectInput } from '../components/inputs.js'
import { heldTo } from '../held-to.js'
import { formOf } from '../sent-values.js'
import { agreementFields, agreementIn, agreementLabels } from './agreement-fields.js'

/** The parties to the partnership, those that have left last, and a form to add one. */
export async function partiesPage(deps: Deps, request: FastifyRequest, refused = UNTOUCHED): Promise<string> {
  const { t, language } = request
  const parties = (await listParties(deps, true)).toSorted((a, b) => Number(b.active) - Number(a.active))
  const rows = parties.map(
    ({ id, name, kind, active }) =>
      html`
        <li>
          <span class="meta">${active ? '' : t('admin:parties.left')}</span>
          <div>
            <h3><a href="/${language}/admin/parties/${id}">${name[language] ?? name.sv}</a></h3>
            <p class="why">${capital(t(`vocabulary:partyKind.${kind}`))}</p>
          </div>
        </li>
      `,
  )
  const form = html`
    <form class="stack" method="post" action="/${language}/admin/parties" novalidate>
      ${wrong(request, refused, labelsOf(request))}
      ${fields(deps, request, undefined, refused)}
      <p class="row"><button class="btn" type="submit">${t('admin:parties.add')}</button></p>
    </form>
  `
  return adminFrame(
    request,
    t('admin:parties.title'),
    html`
      <div class="rail">
        <section aria-labelledby="list">
          <h2 id="list" class="vh">${t('admin:parties.title')}</h2>
          ${rows.length > 0 ? html`<ul class="queue">${rows}</ul>` : html`<p>${t('admin:parties.none')}</p>`}
        </section>
        <section class="stack" aria-labelledby="new">
          <h2 id="new">${t('admin:parties.new')}</h2>
          ${form}
        </section>
      </div>
    `,
  )
}

const labelsOf = ({ t }: FastifyRequest): Record<string, string> => ({
  'name-sv': t('admin:parties.nameSv'),
  'name-en': t('admin:parties.nameEn'),
  kind: t('admin:parties.kind'),
  municipality: t('admin:parties.municipality'),
})

function fields(
  { definitions }: Deps,
  { t }: FastifyRequest,
  party: Party | undefined,
  { values, errors }: Refused,
): Html {
  const codes = (vocabulary: string) =>
    definitions.current.vocabularies
      .codes(vocabulary)
      .map((value) => ({ value, label: capital(t(`vocabulary:${vocabulary}.${value}`)) }))
  const input = (name: string, label: string, kept = '') => ({
    id: name,
    name,
    label,
    value: values[name] ?? kept,
    error: errors[name],
  })
  return html`
    ${lineInput(input('name-sv', t('admin:parties.nameSv'), party?.name.sv))}
    ${lineInput(input('name-en', t('admin:parties.nameEn'), party?.name.en))}
    ${selectInput(input('kind', t('admin:parties.kind'), party?.kind), codes('partyKind'), t('ideas:choose'))}
    ${selectInput(
      {
        ...input('municipality', t('admin:parties.municipality'), party?.municipality),
        optional: t('ideas:optional'),
      },
      codes('municipality'),
      t('ideas:choose'),
    )}
  `
}

function sent(request: FastifyRequest): object {
  const form = formOf(request)
  const text = (name: string): string => form[name]?.trim() ?? ''
  return {
    kind: text('kind'),
    name: {
      ...(text('name-sv') && { sv: text('name-sv') }),
      ...(text('name-en') && { en: text('name-en') }),
    },
    ...(text('municipality') && { municipality: text('municipality') }),
  }
}

/** A party without any name is told so at the first of its names. */
const atName = ({ values, errors: { name, ...errors } }: Refused): Refused => ({
  values,
  errors: name === undefined ? errors : { 'name-sv': name, ...errors },
})

export async function takeNewParty(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  try {
    const given = heldTo<NewParty>(request, 'api-new-party.json', sent(request))
    // A new party begins with the standard agreement of its kind; its own page is where that is changed.
    const agreement = { commitments: [...STANDARD_AGREEMENTS[given.kind]] }
    const { doc } = await createParty(deps, { ...given, agreement }, request.actor)
    return reply.redirect(`/${request.language}/admin/parties/${doc.id}?saved=1`, 303)
  } catch (error) {
    const refused = atName(refusedBy(error, request, deps.definitions.texts, formOf(request)))
    return reply.status(422).send(await partiesPage(deps, request, refused))
  }
}

const idOf = ({ params }: FastifyRequest): string => (params as { party: string }).party

export async function partyPage(deps: Deps, request: FastifyRequest, refused = UNTOUCHED): Promise<string> {
  const { t, language } = request
  const party = await readParty(deps, idOf(request))
  const active = checkInputs(
    { id: 'active', name: 'active', label: t('admin:parties.membership') },
    [{ value: 'yes', label: t('admin:parties.active') }],
    party.active ? ['yes'] : [],
  )
  return adminFrame(
    request,
    party.name[language] ?? party.name.sv ?? party.id,
    html`
      <p><a href="/${language}/parties/${party.id}">${t('parties:admin.traces')}</a></p>
      <form class="stack measure" method="post" action="/${language}/admin/parties/${party.id}" novalidate>
        ${wrong(request, refused, { ...labelsOf(request), ...agreementLabels(request) })}
        <input type="hidden" name="revision" value="${party.revision}">
        ${fields(deps, request, party, refused)}
        ${active}
        ${agreementFields(deps, request, party, refused)}
        <p class="row"><button class="btn" type="submit">${t('admin:save')}</button></p>
      </form>
    `,
    'admin/parties',
  )
}

export async function takeParty(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const form = formOf(request)
  try {
    const change = { ...sent(request), active: form.active === 'yes', agreement: agreementIn(request) }
    const given = heldTo<PartyChange>(request, 'api-party-change.json', change)
    await changeParty(deps, idOf(request), Number(form.revision), given, request.actor)
    return reply.redirect(`/${request.language}/admin/parties?saved=1`, 303)
  } catch (error) {
    const refused = atName(refusedBy(error, request, deps.definitions.texts, form))
    return reply.status(422).send(await partyPage(deps, request, refused))
  }
}
