import { type Html, html, type Part } from '../../../domain/html.js'
import type { IdeaView } from '../../../domain/ideas/idea-for.js'
import type { Visit } from './visit.js'

export const section = (id: string, title: string, body: Part): Html =>
  html`
    <section class="stack" aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${body}
    </section>
  `

export function filesOf({ request: { t }, here }: Visit, { files = [] }: IdeaView): Html | false {
  const items = files.map(
    ({ id, name, size }) =>
      html`
        <li>
          <a href="${here}/files/${id}">${name}</a> <span class="meta">
            ${Math.max(1, Math.round(size / 1024))} kB
          </span>
        </li>
      `,
  )
  return (
    files.length > 0 &&
    section('files', t('submission:files.title'), html`<ul class="plain ways">${items}</ul>`)
  )
}

/** What was said about publishing, and how to take it back. */
export function consentOf({ request: { t }, here }: Visit, { consents = [] }: IdeaView): Html | false {
  const consent = consents.find(({ kind }) => kind === 'publish')
  if (!consent) return false
  const next = consent.state === 'given' ? 'withdrawn' : 'given'
  return section(
    'consent',
    t('submission:status.consent.title'),
    html`
      <p>${t(`submission:status.consent.${consent.state}`)}</p>
      <form method="post" action="${here}/consent">
        <input type="hidden" name="state" value="${next}">
        <button class="link" type="submit">${t(`submission:status.consent.to-${next}`)}</button>
      </form>
    `,
  )
}
