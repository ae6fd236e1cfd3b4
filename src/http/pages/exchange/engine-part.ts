import type { FastifyRequest } from 'fastify'
import type { MachineDone } from '../../../actions/exchange/translate-by-machine.js'
import { formatReport } from '../../../domain/exchange/format-report.js'
import { isCleared } from '../../../domain/exchange/machine.js'
import { type Html, html } from '../../../domain/html.js'
import type { Idea } from '../../../domain/types.gen.js'
import { notice } from '../components/notice.js'
import { reportList } from './report.js'

/** The engines of the installation, and what is left of the month's budget. */
export interface EngineChoice {
  readonly engines: readonly { readonly id: string; readonly name: string }[]
  readonly characters: number
  readonly limit: number
}

/** Have an engine translate what is missing; nothing where there is none. */
export function enginePart(
  { t, language }: FastifyRequest,
  idea: Idea,
  to: string,
  { engines, characters, limit }: EngineChoice,
  wrong?: string,
): Html | '' {
  if (engines.length === 0) return ''
  const left =
    limit > 0 && html`<p>${t('exchange:engine.left', { left: Math.max(0, limit - characters), limit })}</p>`
  const option = ({ id, name }: EngineChoice['engines'][number]): Html =>
    html`<option value="${id}">${name}</option>`
  const error = wrong && html`<p class="error" id="engine-error">${wrong}</p>`
  const form = html`
    <form method="post" action="/${language}/ideas/${idea.id}/agency/machine">
      <input type="hidden" name="to" value="${to}">
      <div class="field">
        <label for="engine">${t('exchange:engine.choose')}</label>
        ${error}
        <select
          class="wide-s"
          id="engine"
          name="engine"
          ${wrong && html` aria-invalid="true" aria-describedby="engine-error"`}
        >
          ${engines.map(option)}
        </select>
      </div>
      <p class="row"><button class="btn" type="submit">${t('exchange:engine.send')}</button></p>
    </form>
  `
  const body = isCleared(idea) ? form : html`<p class="measure">${t('exchange:engine.notCleared')}</p>`
  return html`
    <section aria-labelledby="machine" class="stack">
      <h2 id="machine">${t('exchange:engine.title')}</h2>
      <p class="measure">${t('exchange:engine.lead')}</p>
      ${left}
      ${body}
    </section>
  `
}

/** What an engine made, or that it answers later. */
export function engineDone(
  { t }: FastifyRequest,
  { idea, context, language, job, report }: MachineDone,
  engines: EngineChoice['engines'],
): Html {
  const name = engines.find(({ id }) => id === job.engine)?.name ?? job.engine
  if (!report)
    return notice(
      t('exchange:engine.title'),
      html`<p>${t('exchange:engine.waiting', { engine: name })}</p>`,
      'now',
    )
  const told = formatReport(context, idea, { language, report }, t)
  return html`
    <section aria-labelledby="made" class="stack">
      <h2 id="made">${t('exchange:engine.done')}</h2>
      ${reportList(t, told)}
    </section>
  `
}
