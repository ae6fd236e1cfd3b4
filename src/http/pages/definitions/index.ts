import { EDITION_KINDS } from '../../../domain/definitions/kinds.js'
import { type Pages, page } from '../page.js'
import { PATHS } from './edition-kinds.js'
import { editionPage } from './edition-pages.js'
import { editionsPage } from './editions-page.js'
import { takeEdition, takeNewEdition } from './take-edition.js'
import { vocabulariesPage } from './vocabularies-page.js'
import { takeVocabulary, vocabularyPage } from './vocabulary-pages.js'

/** The partnership's own words, notices, process and template, for those who look after them. */
export const definitionPages: Pages = (app, { deps }) => {
  const access = ['administrator'] as const
  const post = { access, method: 'POST' } as const
  const scheme = '/admin/vocabularies/:scheme'
  page(app, { url: '/admin/vocabularies', access, handle: (request) => vocabulariesPage(deps, request) })
  page(app, { url: scheme, access, handle: (request) => vocabularyPage(deps, request) })
  page(app, { url: scheme, ...post, handle: (...asked) => takeVocabulary(deps, ...asked) })
  for (const kind of EDITION_KINDS) {
    const url = `/admin/${PATHS[kind]}`
    const one = `${url}/:edition`
    page(app, { url, access, handle: (request) => editionsPage(deps, request, kind) })
    page(app, { url, ...post, handle: (...asked) => takeNewEdition(deps, ...asked, kind) })
    page(app, { url: one, access, handle: (request) => editionPage(deps, request, kind) })
    page(app, { url: one, ...post, handle: (...asked) => takeEdition(deps, ...asked, kind) })
  }
}
