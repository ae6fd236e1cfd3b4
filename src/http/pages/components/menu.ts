import type { FastifyRequest } from 'fastify'
import { isStaff } from '../../../domain/actor.js'
import { type Html, html } from '../../../domain/html.js'
import { pathOf } from '../languages.js'
import { basketOf } from './basket.js'

/**
 * What the head leads to, for those who work here and for all others. What an actor may not open is not
 * shown.
 */
const ENTRIES = {
  readers: ['submit', 'cases', 'process'],
  workers: [
    'desk',
    'board',
    'ideas',
    'meeting',
    'translate',
    'parties',
    'report',
    'partner',
    'admin',
    'cases',
  ],
} as const

/** The way round the site: what is there for this reader, and the basket when something lies in it. */
export function menu(request: FastifyRequest): Html[] {
  const { t, language, actor, server } = request
  // An address that cannot be read is refused before anybody has asked who is there.
  if (actor === undefined) return []
  const names = actor.kind === 'person' ? ENTRIES.workers : ENTRIES.readers
  // Nothing waits for a contact person at the desk: they begin at their own page, which lists their ideas.
  const isHere = (name: string): boolean => !['desk', 'ideas'].includes(name) || isStaff(actor)
  const shown = names.filter((name) => isHere(name) && server.mayOpen(`/:language/${name}`, actor))
  const count = basketOf(request).length
  return [
    ...shown.map((name) => entry(request, `/${language}/${name}`, t(`public:nav.${name}`))),
    ...(count > 0 ? [entry(request, `/${language}/cases/basket`, t('public:nav.basket', { count }))] : []),
  ]
}

function entry(request: FastifyRequest, href: string, label: string): Html {
  const here = href === pathOf(request) && html` aria-current="page"`
  return html`<li><a href="${href}"${here}>${label}</a></li>`
}
