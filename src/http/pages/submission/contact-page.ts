import { html } from '../../../domain/html.js'
import type { FormValues } from '../../../domain/submission/form-values.js'
import { inOneLine } from '../../../domain/typed-text.js'
import type { Contact } from '../../../domain/types.gen.js'
import { field } from '../components/form.js'
import { formPage } from './form-page.js'
import type { FormSession } from './form-session.js'

const FIELDS = [
  { name: 'name', type: 'text', autocomplete: 'name' },
  { name: 'email', type: 'email', autocomplete: 'email' },
  { name: 'phone', type: 'text', autocomplete: 'tel' },
  { name: 'organisation', type: 'text', autocomplete: 'organization' },
  { name: 'function', type: 'text', autocomplete: 'organization-title' },
] as const

/** Words that name the one whose idea it is, when a contact person writes. */
const FOR_ANOTHER: Readonly<Record<string, string>> = {
  title: 'parties:walk.contactTitle',
  lead: 'parties:walk.contactLead',
  'name.label': 'parties:walk.contactName',
  'email.hint': 'parties:walk.contactEmailHint',
  'function.label': 'parties:walk.contactFunction',
  'organisation.hint': 'parties:walk.contactOrganisationHint',
}

/** Only where mail is sent is it said that something will be. */
function hintOf({ deps, has }: FormSession, of: Readonly<Record<string, string>>, name: string): string {
  const here = `submission:contact.${name}.hintHere`
  if (deps.config.smtpUrl === undefined && has(here)) return here
  return of[`${name}.hint`] ?? `submission:contact.${name}.hint`
}

export const contactValues = ({ idea }: FormSession): FormValues =>
  new Map(Object.entries(idea?.contact ?? {}).map(([name, text]) => [name, [text]]))

/** What was filled in. */
export const contactIn = (values: FormValues): Contact =>
  Object.fromEntries(
    FIELDS.map(({ name }) => [name, inOneLine(values.get(name)?.[0] ?? '')]).filter(([, text]) => text),
  )

/** How we reach the one who tells. Nobody else sees it. */
export function contactPage(
  session: FormSession,
  values: FormValues,
  errors: Readonly<Record<string, string>>,
): string {
  const { t, has } = session
  const of: Readonly<Record<string, string>> =
    session.channel?.party || session.channel?.choices.length ? FOR_ANOTHER : {}
  const fields = FIELDS.map(({ name, type, autocomplete }) =>
    field({
      name,
      type,
      // A browser would fill in the contact person's own.
      autocomplete: of === FOR_ANOTHER ? 'off' : autocomplete,
      label: t(of[`${name}.label`] ?? `submission:contact.${name}.label`),
      ...(has(`submission:contact.${name}.hint`) && {
        hint: t(hintOf(session, of, name)),
      }),
      value: values.get(name)?.[0] ?? '',
      error: errors[name],
    }),
  )
  const labels = Object.fromEntries(
    FIELDS.map(({ name }) => [name, t(of[`${name}.label`] ?? `submission:contact.${name}.label`)]),
  )
  return formPage(session, {
    page: 'contact',
    title: t(of.title ?? 'submission:contact.title'),
    hint: t(of.lead ?? 'submission:contact.lead'),
    labels,
    errors,
    body: html`${fields}`,
  })
}
