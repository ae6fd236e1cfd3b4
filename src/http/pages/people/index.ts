import { type Pages, page } from '../page.js'
import { accountPage } from './account-page.js'
import { forgottenPage, takeForgotten } from './forgotten-pages.js'
import { takeAccount, takePassword, takeSession, takeToken } from './take-account.js'

/**
 * The own account: name, password, where one is signed in, keys for programs; and the way back to a lost
 * password.
 */
export const accountPages: Pages = (app, { deps }) => {
  const own = { access: ['signed-in'] } as const
  const post = { ...own, method: 'POST' } as const
  const open = { url: '/forgotten-password', access: 'public' } as const
  const strictOf = deps.config.requestsPerMinute
  page(app, { ...own, url: '/account', handle: (request) => accountPage(deps, request) })
  page(app, { ...post, url: '/account', handle: (...asked) => takeAccount(deps, ...asked) })
  page(app, {
    ...post,
    url: '/account/password',
    strictOf,
    handle: (...asked) => takePassword(deps, ...asked),
  })
  page(app, { ...post, url: '/account/sessions', handle: (...asked) => takeSession(deps, ...asked) })
  page(app, { ...post, url: '/account/tokens', handle: (...asked) => takeToken(deps, ...asked) })
  page(app, { ...open, handle: async (request) => forgottenPage(request, {}) })
  page(app, { ...open, method: 'POST', strictOf, handle: (...asked) => takeForgotten(deps, ...asked) })
}
