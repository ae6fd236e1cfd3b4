import type { TestApp, Who } from '../../../helper.js'
import { makeApp } from '../../../helper.js'
import { COMPACT, move, sendIn, team } from '../../api/ideas/stories.js'

export const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'text/html',
  'sec-fetch-site': 'same-origin',
}
export const UNIT = 'about.title'

/** An idea on its way to a case, and those who translate it. */
export async function started(t: Parameters<typeof makeApp>[0], env: Record<string, string> = {}) {
  const made = await makeApp(t, { env })
  const people = await team(made)
  const { id, owner } = await sendIn(made, COMPACT)
  await move(made, id, people.advisor, { move: 'take-on', to: 'dissemination' })
  const { data } = await made.ask({ url: `/api/ideas/${id}`, as: people.advisor })
  return { made, id, reference: data.reference as string, owner, ...people }
}

/** Sends the form of one text as a browser would. */
export async function sendForm(
  made: TestApp,
  url: string,
  as: Who,
  fields: Record<string, string>,
  unit = UNIT,
) {
  const page = await made.ask({ url, as, headers: { accept: 'text/html' } })
  const seen = fields.seen ?? markIn(page.body, unit)
  const body = new URLSearchParams({ unit, seen, ...fields }).toString()
  return made.ask({ method: 'POST', url, as, body, headers: FORM })
}
export const markIn = (body: string, unit: string) =>
  new RegExp(`name="unit" value="${unit}"><input type="hidden" name="seen" value="([^"]+)"`).exec(
    body,
  )?.[1] ?? ''
