import { html } from '../../../domain/html.js'
import { textPage } from '../components/opening.js'
import { type Pages, page } from '../page.js'

/** Short pages of nothing but words, each with its parts in order. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'open-data': ['cases', 'data', 'api', 'licence'],
  'terms-of-use': ['texts', 'data', 'care'],
}

/** Where a part leads on, inside the installation; `{language}` is filled in. */
const LINKS: Readonly<Record<string, string>> = {
  'open-data.cases': '/{language}/cases',
  'open-data.data': '/{language}/data',
  'open-data.api': '/api/docs',
}

export const textPages: Pages = (app) => {
  for (const [name, parts] of Object.entries(TEXTS)) {
    page(app, {
      url: `/${name}`,
      access: 'public',
      handle: async (request) => {
        const { t, language } = request
        const publisher = t('export:publisher')
        const say = (key: string): string => t(`web:texts.${name}.${key}`, { publisher })
        const sections = parts.map((part) => {
          const href = LINKS[`${name}.${part}`]?.replace('{language}', language)
          const link = href && html`<p><a href="${href}">${say(`${part}.link`)}</a></p>`
          return html`
            <section class="measure" aria-labelledby="${part}">
              <h2 id="${part}">${say(`${part}.title`)}</h2>
              <p>${say(`${part}.text`)}</p>
              ${link}
            </section>
          `
        })
        return textPage(request, {
          title: say('title'),
          lead: say('lead'),
          main: sections,
        })
      },
    })
  }
}
