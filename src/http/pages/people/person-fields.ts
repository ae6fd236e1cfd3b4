import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../../domain/html.js'
import type { Party, Person } from '../../../domain/types.gen.js'
import type { Refused } from '../admin/frame.js'
import { capital } from '../components/capital.js'
import { type Choice, lineInput, radioInputs, selectInput } from '../components/inputs.js'
import { languageChoices } from '../languages.js'
import { formOf } from '../sent-values.js'

const ROLES = ['partner', 'advisor', 'workgroup', 'translator', 'reviewer', 'administrator'] as const

/** A role for the whole partnership, in a form. */
const ALL = '*'

/** Name, address, language, and for each role whether and for whom. */
export function fields(
  request: FastifyRequest,
  parties: readonly Party[],
  person: Person | undefined,
  { values, errors }: Refused,
): Html {
  const { t, language } = request
  const value = (name: string, kept = ''): string => values[name] ?? kept
  const line = (name: 'name' | 'email', kept: string | undefined) =>
    lineInput({
      id: name,
      name,
      label: t(`admin:people.${name}`),
      value: value(name, kept),
      error: errors[name],
    })
  const languages = languageChoices(request)
  const some = parties.map(({ id, name }) => ({ value: id, label: name[language] ?? name.sv ?? id }))
  const roles = ROLES.map((role, n) => {
    const grant = person?.roles.find((one) => one.role === role)
    const kept = grant ? (grant.party ?? ALL) : ''
    const whole: Choice[] = role === 'partner' ? [] : [{ value: ALL, label: t('admin:people.whole') }]
    return selectInput(
      {
        id: n === 0 ? 'roles' : `role-${role}`,
        name: `role-${role}`,
        label: capital(t(`vocabulary:role.${role}`)),
        value: value(`role-${role}`, kept),
      },
      [...whole, ...some],
      t('admin:people.not'),
    )
  })
  return html`
    ${line('name', person?.name)}
    ${line('email', person?.email)}
    ${radioInputs(
      {
        id: 'language',
        name: 'language',
        label: t('admin:people.language'),
        value: value('language', person?.language ?? language),
        error: errors.language,
      },
      languages,
    )}
    <fieldset>
      <legend>${t('admin:people.roles')}</legend>
      ${errors.roles && html`<p class="error">${errors.roles}</p>`}
      <p class="hint">${t('admin:people.rolesHint')}</p>
      ${roles}
    </fieldset>
  `
}

export function sent(request: FastifyRequest): Pick<Person, 'name' | 'email' | 'language' | 'roles'> {
  const form = formOf(request)
  const roles = ROLES.flatMap((role) => {
    const where = form[`role-${role}`] ?? ''
    if (where === '') return []
    return [where === ALL ? { role } : { role, party: where }]
  })
  return {
    name: form.name?.trim() ?? '',
    email: form.email?.trim() ?? '',
    language: form.language ?? 'sv',
    roles,
  }
}
