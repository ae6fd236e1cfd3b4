import type { FastifyRequest } from 'fastify'
import { STAFF_ROLES } from '../../domain/actor.js'
import { type Html, html } from '../../domain/html.js'
import { chooseKeys, keysAreOn } from './components/key-choice.js'
import { layout } from './layout.js'
import { type Pages, page } from './page.js'
import { formOf } from './sent-values.js'

/** What `public/keys.js` listens to, by where it helps; the words are in `shortcuts:do`. */
const KEYS = {
  everywhere: {
    help: ['?'],
    search: ['/'],
    desk: ['g', 'd'],
    board: ['g', 'b'],
    list: ['g', 'l'],
    translate: ['g', 't'],
    cases: ['g', 'c'],
  },
  rows: { next: ['j'], before: ['k'], open: ['Enter'], act: ['n'], tick: ['x'] },
  idea: { step: ['n'], advice: ['a'], edit: ['e'], pages: ['1', '6'] },
} as const

/** Which keys there are, and the way to turn them off. */
export const keysPage: Pages = (app) => {
  page(app, { url: '/keys', access: STAFF_ROLES, handle: async (request) => draw(request) })
  page(app, {
    url: '/keys',
    access: STAFF_ROLES,
    method: 'POST',
    handle: async (request, reply) => {
      chooseKeys(reply, formOf(request).keys !== 'off')
      return reply.redirect(`/${request.language}/keys`, 303)
    },
  })
}

function draw(request: FastifyRequest): string {
  const { t } = request
  const groups = Object.entries(KEYS).map(([place, keys]) => group(request, place, keys))
  return layout(request, {
    title: t('shortcuts:title'),
    styles: ['keys.css'],
    main: html`
      <div class="stack">
        <h1>${t('shortcuts:title')}</h1>
        <p class="measure">${t('shortcuts:lead')}</p>
      </div>
      <div class="thirds">${groups}</div>
      ${choice(request)}
    `,
  })
}

function group(
  { t }: FastifyRequest,
  place: string,
  keys: Readonly<Record<string, readonly string[]>>,
): Html {
  const rows = Object.entries(keys).map(
    ([act, pressed]) => html`
      <div>
        <dt>${keysHtml(t, act, pressed)}</dt>
        <dd>${t(`shortcuts:do.${act}`)}</dd>
      </div>
    `,
  )
  return html`
    <section aria-labelledby="${place}">
      <h2 id="${place}">${t(`shortcuts:place.${place}`)}</h2>
      <dl class="keys">${rows}</dl>
    </section>
  `
}

/** One after the other, or from one to the other. */
function keysHtml(t: FastifyRequest['t'], act: string, pressed: readonly string[]): Html[] {
  const between = t(act === 'pages' ? 'shortcuts:to' : 'shortcuts:then')
  return pressed.map(
    (key, n) => html`${n > 0 && html` <span class="meta">${between}</span> `}<kbd>${key}</kbd>`,
  )
}

function choice(request: FastifyRequest): Html {
  const { t, language } = request
  const areOn = keysAreOn(request)
  return html`
    <section class="notice measure${!areOn && ' now'}" aria-labelledby="choice">
      <h2 id="choice">${t(areOn ? 'shortcuts:on' : 'shortcuts:off')}</h2>
      <p>${t('shortcuts:why')}</p>
      <form method="post" action="/${language}/keys">
        <button class="btn second" name="keys" value="${areOn ? 'off' : 'on'}" type="submit">
          ${t(areOn ? 'shortcuts:turnOff' : 'shortcuts:turnOn')}
        </button>
      </form>
    </section>
  `
}
