import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listParties } from '../../../actions/parties/parties.js'
import { invitePerson } from '../../../actions/people/invite-person.js'
import { listPeople } from '../../../actions/people/list-people.js'
import { changePerson, createPerson, readPerson } from '../../../actions/people/people.js'
import { revokeAll } from '../../../actions/people/revoke-secrets.js'
import { html } from '../../../domain/html.js'
import type { NewPerson, Party, Person, PersonChange } from '../../../domain/types.gen.js'
import { adminFrame, refusedBy, UNTOUCHED, wrong } from '../admin/frame.js'
import { checkInputs } from '../components/inputs.js'
import { notice } from '../components/notice.js'
import { heldTo } from '../held-to.js'
import { cursorIn, formOf } from '../sent-values.js'
import { fields, sent } from './person-fields.js'

/** Everybody who can sign in, and a form to add one more. */
export async function peoplePage(deps: Deps, request: FastifyRequest, refused = UNTOUCHED): Promise<string> {
  const { t, language } = request
  const [{ items, next }, parties] = await Promise.all([
    listPeople(deps, { limit: 50, ...cursorIn(request) }),
    listParties(deps),
  ])
  const rows = items.map(
    (person) =>
      html`
        <li>
          <span class="meta">${person.active ? '' : t('admin:people.inactive')}</span>
          <div>
            <h3><a href="/${language}/admin/people/${person.id}">${person.name || person.email}</a></h3>
            <p class="why">${person.email}</p>
            <p class="meta">${rolesInWords(request, person, parties)}</p>
          </div>
        </li>
      `,
  )
  const more =
    next &&
    html`
      <p><a class="btn second" href="/${language}/admin/people?after=${next}">${t('web:cases.more')}</a></p>
    `
  const form = html`
    <form class="stack" method="post" action="/${language}/admin/people" novalidate>
      ${wrong(request, refused, labelsOf(request))}
      ${fields(request, parties, undefined, refused)}
      <p class="row"><button class="btn" type="submit">${t('admin:people.add')}</button></p>
    </form>
  `
  return adminFrame(
    request,
    t('admin:people.title'),
    html`
      <div class="rail">
        <section aria-labelledby="list">
          <h2 id="list" class="vh">${t('admin:people.title')}</h2>
          <ul class="queue">${rows}</ul>
          ${more}
        </section>
        <section class="stack" aria-labelledby="new">
          <h2 id="new">${t('admin:people.new')}</h2>
          ${form}
        </section>
      </div>
    `,
  )
}

const labelsOf = ({ t }: FastifyRequest): Record<string, string> => ({
  name: t('admin:people.name'),
  email: t('admin:people.email'),
  language: t('admin:people.language'),
  roles: t('admin:people.roles'),
})

function rolesInWords({ t, language }: FastifyRequest, { roles }: Person, parties: readonly Party[]): string {
  return roles
    .map(({ role, party }) => {
      const name = parties.find(({ id }) => id === party)?.name
      const where = party === undefined ? '' : ` (${name?.[language] ?? name?.sv ?? party})`
      return t(`vocabulary:role.${role}`) + where
    })
    .join(', ')
}

export async function takeNewPerson(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  try {
    const given = heldTo<NewPerson>(request, 'api-new-person.json', sent(request))
    const { doc } = await createPerson(deps, given, request.actor)
    return reply.redirect(`/${request.language}/admin/people/${doc.id}?saved=1`, 303)
  } catch (error) {
    const refused = refusedBy(error, request, deps.definitions.texts, formOf(request))
    return reply.status(422).send(await peoplePage(deps, request, refused))
  }
}

const idOf = ({ params }: FastifyRequest): string => (params as { person: string }).person

/** One person: what they may do, a link for them to choose a password, and the end of their sessions. */
export async function personPage(
  deps: Deps,
  request: FastifyRequest,
  refused = UNTOUCHED,
  link?: string,
): Promise<string> {
  const { t, language } = request
  const [person, parties] = await Promise.all([readPerson(deps, idOf(request)), listParties(deps)])
  const here = `/${language}/admin/people/${person.id}`
  const revision = html`<input type="hidden" name="revision" value="${person.revision}">`
  const active = checkInputs(
    { id: 'active', name: 'active', label: t('admin:people.access') },
    [{ value: 'yes', label: t('admin:people.active') }],
    person.active ? ['yes'] : [],
  )
  const act = (name: string, look = 'second') =>
    html`
      <form method="post" action="${here}">
        <input type="hidden" name="do" value="${name}">
        <button class="btn ${look}" type="submit">${t(`admin:people.${name}`)}</button>
      </form>
    `
  const made =
    link &&
    notice(
      t('admin:people.link'),
      html`
        <p>${t('admin:people.linkText')}</p>
        <p class="wrap"><a href="${link}">${link}</a></p>
      `,
      'met',
    )
  return adminFrame(
    request,
    person.name || person.email,
    html`
      ${made}
      <div class="rail">
        <section aria-labelledby="change">
          <h2 id="change" class="vh">${t('admin:people.change')}</h2>
          <form class="stack" method="post" action="${here}" novalidate>
            ${wrong(request, refused, labelsOf(request))}
            ${revision}
            ${fields(request, parties, person, refused)}
            ${active}
            <p class="row">
              <button class="btn" type="submit" name="do" value="save">${t('admin:save')}</button>
            </p>
          </form>
        </section>
        <section class="stack" aria-labelledby="acts">
          <h2 id="acts">${t('admin:people.signIn')}</h2>
          <p class="hint">${t('admin:people.inviteText')}</p>
          ${act('invite')}
          <p class="hint">${t('admin:people.endText')}</p>
          ${act('end', 'danger')}
        </section>
      </div>
    `,
    'admin/people',
  )
}

export async function takePerson(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const form = formOf(request)
  const id = idOf(request)
  const here = `/${request.language}/admin/people/${id}?saved=1`
  if (form.do === 'invite') {
    const { url } = await invitePerson(deps, id, request.actor)
    return personPage(deps, request, UNTOUCHED, url)
  }
  if (form.do === 'end') {
    await revokeAll(deps, (await readPerson(deps, id)).id, ['session', 'token'])
    return reply.redirect(here, 303)
  }
  try {
    const change = { ...sent(request), active: form.active === 'yes' }
    const given = heldTo<PersonChange>(request, 'api-person-change.json', change)
    await changePerson(deps, id, Number(form.revision), given, request.actor)
    return reply.redirect(here, 303)
  } catch (error) {
    const refused = refusedBy(error, request, deps.definitions.texts, form)
    return reply.status(422).send(await personPage(deps, request, refused))
  }
}
