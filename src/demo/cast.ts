import { type Client, cookieIn, makeClient } from './client.js'
import type { SamplePerson } from './sample.js'

/** Everybody in the demo has the same password; it is printed at the end. */
export const PASSWORD = 'fyra steg i Örebro'

/** Those who are signed in, by the person's id. */
export type Cast = ReadonlyMap<string, Client>

/** The first administrator comes in by the one-time link that an empty installation prints. */
export async function admitFirst(
  baseUrl: string,
  language: string,
  link: string,
  { name, email }: SamplePerson,
): Promise<Client> {
  const headers = await accept(baseUrl, link, { name, email, password: PASSWORD })
  return makeClient(baseUrl, language, { cookie: cookieIn(headers) })
}

/**
 * The administrator adds a person and hands over the link; the person chooses a password, and is signed in.
 */
export async function admit(
  baseUrl: string,
  language: string,
  administrator: Client,
  { function: _, ...person }: SamplePerson,
): Promise<Client> {
  await administrator.send('POST', '/api/people', person)
  const invitation = await administrator.send('POST', `/api/people/${person.id}/invitations`)
  const { url } = invitation.body as { url: string }
  const headers = await accept(baseUrl, url, { password: PASSWORD })
  return makeClient(baseUrl, language, { cookie: cookieIn(headers) })
}

async function accept(baseUrl: string, link: string, chosen: object): Promise<Headers> {
  const token = link.slice(link.lastIndexOf('/') + 1)
  return (await makeClient(baseUrl, 'sv').send('POST', `/api/invitations/${token}`, chosen)).headers
}
