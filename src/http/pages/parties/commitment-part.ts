import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { ownParties } from '../../../domain/parties/channelled.js'
import { commitmentWords } from '../../../domain/parties/commitment-words.js'
import type { CommitmentState, Party, PartyTrace } from '../../../domain/types.gen.js'
import { capital } from '../components/capital.js'

/** One commitment: what was promised, whether anything shows that it is kept, and what. */
export function commitmentPart(
  { definitions }: Deps,
  request: FastifyRequest,
  party: Party,
  { code, count, last, traces }: CommitmentState,
  mayRecord: boolean,
): Html {
  const { t, language } = request
  const { label, text } = commitmentWords(definitions.texts, language, code, party.kind)
  const on = last === undefined ? '' : t('parties:tracesLast', { day: dayIn(language, last) })
  const said =
    count === 0
      ? html`<span class="tag missing">${t('parties:noTraces')}</span>`
      : html`<span class="tag met">${t('parties:traces', { count })}${on}</span>`
  const record =
    mayRecord &&
    html`
      <a class="record" href="/${language}/parties/${party.id}?commitment=${code}#note">
        ${t('parties:record')}
        <span class="vh">: ${label}</span>
      </a>
    `
  const list = traces.map((trace) => traceItem(request, party, trace, mayRecord))
  const ideas = traces.filter(({ kind }) => kind === 'idea').length
  const more = ideas > 0 && moreIdeas(request, traces, count, ideas)
  return html`
    <section class="commitment" aria-labelledby="c-${code}">
      <h3 id="c-${code}">${capital(label)}</h3>
      <p class="why">${capital(text)}.</p>
      <p class="row">${said}${record}</p>
      ${list.length > 0 && html`<ul class="planks">${list}${more}</ul>`}
    </section>
  `
}

/** The latest are told one by one; the rest as a number. */
function moreIdeas(
  { t }: FastifyRequest,
  traces: readonly PartyTrace[],
  count: number,
  shown: number,
): Html | false {
  const notes = traces.filter(({ kind, struck }) => kind === 'note' && !struck).length
  const rest = count - notes - shown
  return rest > 0 && html`<li>${t('parties:trace.more', { count: rest })}</li>`
}

function traceItem(request: FastifyRequest, party: Party, trace: PartyTrace, mayRecord: boolean): Html {
  const { t, language } = request
  const day = trace.date === undefined ? '' : dayIn(language, trace.date)
  if (trace.kind === 'idea')
    return html`
      <li>${ideaName(request, party, trace)} <span class="meta">${trace.reference} · ${day}</span></li>
    `
  if (trace.kind === 'advised')
    return html`<li>${t('parties:trace.advised', { count: trace.number ?? 0 })}</li>`
  if (trace.kind === 'note') return noteItem(request, party, trace, day, mayRecord)
  const words = t(`parties:trace.${trace.kind}`, { text: trace.text })
  return html`<li>${words}${day && html` <span class="meta">${day}</span>`}</li>`
}

/** Each reader is led to the page where they work with the idea. */
function ideaName({ t, language, actor }: FastifyRequest, { id }: Party, trace: PartyTrace): Html {
  const title = trace.text || t('web:idea.untitled')
  const lang = trace.language !== undefined && trace.language !== language && html` lang="${trace.language}"`
  const folder = ownParties(actor).includes(id) ? 'partner/ideas' : 'ideas'
  return html`<a href="/${language}/${folder}/${trace.reference}"${lang}>${title}</a>`
}

function noteItem(
  { t, language }: FastifyRequest,
  { id }: Party,
  { id: note = '', text, language: tongue, link, by = '', struck }: PartyTrace,
  day: string,
  mayRecord: boolean,
): Html {
  const lang = tongue !== language && html` lang="${tongue}"`
  const more =
    link !== undefined &&
    html` <a href="${link}" rel="noopener noreferrer">
      ${t('parties:trace.more')}
      <span class="vh">: ${link}</span>
    </a>`
  if (struck) {
    const told = { day: dayIn(language, struck.at), who: struck.by.name, reason: struck.reason }
    return html`
      <li class="struck">
        <del class="lines"${lang}>${text}</del> <span class="meta">
          ${day} · ${by}. ${t('parties:trace.struck', told)}
        </span>
      </li>
    `
  }
  const strike =
    mayRecord &&
    html` <a class="meta" href="/${language}/parties/${id}/notes/${note}/strike">
      ${t('parties:trace.strike')}
      <span class="vh">: <span${lang}>${text}</span></span>
    </a>`
  return html`
    <li>
      <span class="lines"${lang}>${text}</span>
      ${more} <span class="meta">${day} · ${by}</span>
      ${strike}
    </li>
  `
}
