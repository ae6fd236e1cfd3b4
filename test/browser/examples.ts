import { createExport } from '../../src/actions/export/create-export.js'
import { invitePerson } from '../../src/actions/people/invite-person.js'
import { WALKED } from '../../src/demo/sample.js'
import { SYSTEM } from '../../src/domain/actor.js'
import type { Meeting } from '../../src/domain/types.gen.js'
import type { Examples } from './addresses.js'
import type { Site } from './site.js'

/** What stands in the blanks of addresses: the sample's own. */
export async function examplesOf(site: Site): Promise<Examples> {
  const { loaded, reference } = site
  const draft = [...loaded.told.values()].find(({ key }) => key !== WALKED)
  const told = [...loaded.told.values()]
  const meetings = await meetingsOf(site)
  return {
    idea: reference,
    reference,
    document: reference,
    variant: 'en',
    code: 'not-found',
    token: await invitationOf(site),
    secret: draft?.link.secret ?? '',
    '/cases/:reference/editions/:document :document': '1.html',
    '/ideas/:idea/moves/:move :idea': told.slice(0, 3).map(({ id }) => id),
    move: ['advance', 'return', 'close', 'hand-over'],
    section: ['solution', 'evaluation'],
    page: [
      'about',
      'solution',
      'challenge',
      'novelty',
      'evaluation',
      'spread',
      'files',
      'contact',
      'check',
      'saved',
    ],
    job: (await createExport(site.deps, {})).id,
    file: 'unknown',
    picture: 'unknown',
    notification: 'unknown',
    scheme: ['origin', 'adviceKind', 'municipality'],
    edition: '2026-1',
    person: 'u-karin',
    party: 'p-degerfors',
    note: await noteOf(site),
    '/partner/ideas/:idea :idea': loaded.told.get('pensionarskollo')?.id ?? '',
    meeting: meetings.map(({ id }) => id),
    '/meeting/:meeting/items/:item :meeting': meetings[0]?.id ?? '',
    item: meetings[0]?.items.map(({ id }) => id) ?? [],
  }
}

/** The planned meeting first, then the one that was held. */
async function meetingsOf({ deps }: Site): Promise<Meeting[]> {
  const found = await deps.collections.meetings.find({ sort: { by: 'start', direction: 'desc' }, limit: 5 })
  return found.items.map(({ doc }) => doc)
}

/** One person with every role, so that nothing is hidden. */
export async function everybody(site: Site): Promise<string> {
  const { people } = site.deps.collections
  const found = await people.getBy('email', 'ingrid.lundstrom@exempel.se')
  if (!found) throw new Error('the sample has no administrator')
  const roles = (['administrator', 'advisor', 'workgroup', 'translator', 'reviewer'] as const).map(
    (role) => ({ role }),
  )
  await people.replace(
    { ...found.doc, roles: [...roles, { role: 'partner', party: 'p-degerfors' }] },
    found.version,
  )
  return site.cookieOf('u-ingrid')
}

/** What Degerfors has recorded about a commitment. */
async function noteOf({ deps }: Site): Promise<string> {
  const query = { scalars: { party: ['p-degerfors'] }, limit: 1 }
  return (await deps.collections.partyNotes.find(query)).items[0]?.doc.id ?? ''
}

async function invitationOf({ deps }: Site): Promise<string> {
  const { url } = await invitePerson(deps, 'u-john', SYSTEM)
  return url.slice(url.lastIndexOf('/') + 1)
}
