import type { FastifyRequest } from 'fastify'
import { dayIn } from '../../../domain/dates/for-people.js'
import { attribute, html } from '../../../domain/html.js'
import type { Case } from '../../../domain/types.gen.js'
import { drawing } from '../components/pictures.js'
import { layout } from '../layout.js'

/** What is left of a case: that it was here, since when it is not, why if that was said, and where to go. */
export function tombstonePage(request: FastifyRequest, { reference, withdrawal, edition }: Case): string {
  const { t, language } = request
  const written = edition.language
  const when = withdrawal && t('public:gone.when', { day: dayIn(language, withdrawal.at) })
  return layout(request, {
    title: t('errors:case-withdrawn.title'),
    main: html`
      <div class="lost">
        ${drawing('gone')}
        <h1>${t('errors:case-withdrawn.title')}</h1>
        <p class="measure">${when} ${t('errors:case-withdrawn.detail')}</p>
        ${
          withdrawal?.note !== undefined &&
          html`
            <p class="measure">
              ${t('public:gone.why')} <span${attribute('lang', written !== language && written)}>
                ${withdrawal.note}
              </span>
            </p>
          `
        }
        <p class="row">
          <a class="btn" href="/${language}/cases">${t('public:gone.similar')}</a>
          <a href="/${language}/contact">${t('public:gone.ask')}</a>
        </p>
        <p class="meta">${t('public:gone.stays', { reference })}</p>
      </div>
    `,
  })
}
