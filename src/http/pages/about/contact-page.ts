import type { Deps } from '../../../actions/deps.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import { textPage } from '../components/opening.js'
import { type Pages, page } from '../page.js'

/** How to reach the partnership: a function, never a person. */
export const contactPage: Pages = (app, { deps }) => {
  page(app, {
    url: '/contact',
    access: 'public',
    handle: async (request) => {
      const { t, language } = request
      return textPage(request, {
        title: t('public:contact.title'),
        lead: t('public:contact.lead'),
        main: html`
          ${
            hasReach(deps) &&
            html`
              <section class="measure" aria-labelledby="reach">
                <h2 id="reach">${t('export:publisher')}</h2>
                ${reachHtml(deps, t)}
              </section>
            `
          }
          <section class="measure" aria-labelledby="idea">
            <h2 id="idea">${t('public:contact.idea')}</h2>
            <p>${t('public:contact.ideaText')}</p>
            <p><a class="btn" href="/${language}/submit">${t('public:nav.submit')}</a></p>
          </section>
          <section class="measure" aria-labelledby="case">
            <h2 id="case">${t('public:contact.case')}</h2>
            <p>${t('public:contact.caseText')}</p>
            <p><a href="/${language}/cases">${t('public:nav.cases')}</a></p>
          </section>
        `,
      })
    },
  })
}

/** Nothing is said of an address before there is one: who sets the installation up is told to give it. */
const hasReach = ({ config }: Pick<Deps, 'config'>): boolean =>
  [config.contactEmail, config.contactPhone, config.contactAddress].some(Boolean)

/** The address, number and place that were configured; where there is none, that is said. */
export function reachHtml({ config }: Pick<Deps, 'config'>, t: Translate): Html {
  const { contactEmail, contactPhone, contactAddress } = config
  const rows = [
    contactEmail &&
      html`
        <div>
          <dt>${t('public:contact.email')}</dt>
          <dd><a href="mailto:${contactEmail}">${contactEmail}</a></dd>
        </div>
      `,
    contactPhone &&
      html`
        <div>
          <dt>${t('public:contact.phone')}</dt>
          <dd>
            <a href="tel:${contactPhone.replace(/[^+\d]/g, '')}">${contactPhone.replaceAll(' ', '\u00a0')}</a>
          </dd>
        </div>
      `,
    contactAddress &&
      html`
        <div>
          <dt>${t('public:contact.address')}</dt>
          <dd>${contactAddress}</dd>
        </div>
      `,
  ].filter((row) => row !== undefined && row !== '')
  return rows.length > 0 ? html`<dl class="pairs">${rows}</dl>` : html`<p>${t('public:contact.none')}</p>`
}
