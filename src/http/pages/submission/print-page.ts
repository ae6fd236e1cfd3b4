import { html } from '../../../domain/html.js'
import { blankForm } from '../../../domain/submission/blank-form.js'
import { layout } from '../layout.js'
import { langOf, STYLES } from './form-page.js'
import type { FormSession } from './form-session.js'
import { noticeBody } from './notice-body.js'

const ROWS = 4

/** The empty form to print, with room to write. */
export function printPage(session: FormSession): string {
  const { t, has, deps, language } = session
  const sections = blankForm(deps.definitions.current, { t, has, language }).map(
    ({ title, hint, fields }) => {
      const asked = fields.map(({ label, hint, choices, lines, columns }) => {
        const boxes = choices.map((choice) => html`<li>☐ ${choice}</li>`)
        const head = columns.map((name) => html`<th scope="col">${name}</th>`)
        const row = html`<tr>${columns.map(() => html`<td></td>`)}</tr>`
        return html`
          <section class="paper-field">
            <h3>${label}</h3>
            ${hint && html`<p class="hint">${hint}</p>`}
            ${choices.length > 0 && html`<ul class="plain boxes">${boxes}</ul>`}
            ${
              columns.length > 0 &&
              html`
                <table class="paper-table">
                  <thead><tr>${head}</tr></thead>
                  <tbody>${Array.from({ length: ROWS }, () => row)}</tbody>
                </table>
              `
            }
            ${lines > 0 && html`<div class="room lines-${lines}"></div>`}
          </section>
        `
      })
      return html`
        <section class="stack">
          <h2>${title}</h2>
          ${hint && html`<p class="hint">${hint}</p>`}
          ${asked}
        </section>
      `
    },
  )
  const contact = (['name', 'email', 'phone', 'organisation'] as const).map(
    (name) =>
      html`
        <section class="paper-field">
          <h3>${t(`submission:contact.${name}.label`)}</h3>
          <div class="room lines-1"></div>
        </section>
      `,
  )
  const title = t('submission:paper.title')
  const main = html`
    <div class="paper"${langOf(session)}>
      <a class="back" href="${session.at('')}">${t('submission:back')}</a>
      <h1>${title}</h1>
      <p>${t('submission:paper.lead')}</p>
      <p>${t('submission:paper.send')}</p>
      ${noticeBody(session, 2)}
      ${sections}
      <section class="stack">
        <h2>${t('submission:contact.title')}</h2>
        ${contact}
      </section>
    </div>
  `
  return layout(session.request, { title, main, styles: STYLES })
}
