import { type Pages, page } from '../page.js'
import { drawForm, openForm, receipt, takeForm } from './reader-form.js'
import { ASK, TELL } from './reader-forms.js'
import { waitingPage } from './waiting-page.js'

/** What readers write about a case, and the list of what waits for staff because of it. */
export const requestPages: Pages = (app, { deps }) => {
  for (const form of [ASK, TELL]) {
    const url = `/cases/:reference/${form.path}`
    page(app, {
      url,
      access: 'public',
      handle: async (request) => drawForm(form, await openForm(deps, request)),
    })
    page(app, {
      url,
      access: 'public',
      method: 'POST',
      strictOf: deps.config.requestsPerMinute,
      handle: (request, reply) => takeForm(form, deps, request, reply),
    })
    page(app, {
      url: `${url}/received`,
      access: 'public',
      handle: (request) => receipt(form, deps, request),
    })
  }
  page(app, {
    url: '/requests',
    access: ['advisor', 'workgroup', 'administrator'],
    handle: (request) => waitingPage(deps, request),
  })
}
