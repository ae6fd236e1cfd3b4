import { definitionPages } from '../definitions/index.js'
import { type Pages, page } from '../page.js'
import { partiesPage, partyPage, takeNewParty, takeParty } from '../parties/party-pages.js'
import { peoplePage, personPage, takeNewPerson, takePerson } from '../people/person-pages.js'
import { adminPage } from './admin-page.js'
import { outboxPage, takeRetry } from './outbox-page.js'
import { takeSetup } from './setup-part.js'

/**
 * Those who look after an installation: its people, its parties, its definitions, and what could not be
 * delivered.
 */
export const adminPages: Pages = (app, around) => {
  const { deps } = around
  const access = ['administrator'] as const
  const post = { access, method: 'POST' } as const
  page(app, { url: '/admin', access, handle: (request) => adminPage(deps, request) })
  page(app, { url: '/admin/setup', ...post, handle: (...asked) => takeSetup(deps, ...asked) })
  page(app, { url: '/admin/people', access, handle: (request) => peoplePage(deps, request) })
  page(app, { url: '/admin/people', ...post, handle: (...asked) => takeNewPerson(deps, ...asked) })
  page(app, { url: '/admin/people/:person', access, handle: (request) => personPage(deps, request) })
  page(app, { url: '/admin/people/:person', ...post, handle: (...asked) => takePerson(deps, ...asked) })
  page(app, { url: '/admin/parties', access, handle: (request) => partiesPage(deps, request) })
  page(app, { url: '/admin/parties', ...post, handle: (...asked) => takeNewParty(deps, ...asked) })
  page(app, { url: '/admin/parties/:party', access, handle: (request) => partyPage(deps, request) })
  page(app, { url: '/admin/parties/:party', ...post, handle: (...asked) => takeParty(deps, ...asked) })
  page(app, { url: '/admin/outbox', access, handle: (request) => outboxPage(deps, request) })
  page(app, { url: '/admin/outbox', ...post, handle: (...asked) => takeRetry(deps, ...asked) })
  definitionPages(app, around)
}
