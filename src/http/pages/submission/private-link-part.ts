import { type Html, html } from '../../../domain/html.js'
import { siteOf } from '../site.js'
import type { FormSession } from './form-session.js'

/** The address that opens the idea again, to be kept or copied. */
export function privateLink({ request, linkOwner }: FormSession): Html | false {
  if (!linkOwner) return false
  const address = `${siteOf(request)}/${request.language}/link/${linkOwner.secret}`
  return html`<p class="private"><a href="${address}">${address}</a></p>`
}
