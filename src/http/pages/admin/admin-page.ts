import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listOutbox } from '../../../actions/process/outbox-items.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { Collection } from '../../../storage/port.js'
import { countText } from '../components/count-text.js'
import { notice } from '../components/notice.js'
import { adminFrame } from './frame.js'
import { setupPart } from './setup-part.js'

const countIn = async (t: Translate, collection: Pick<Collection<never>, 'counts'>): Promise<string> =>
  countText(t, (await collection.counts({})).total)

/** What there is to look after, and whether something is stuck. */
export async function adminPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t, language } = request
  const { collections, config, store, definitions } = deps
  const [people, parties, ideas, cases, outbox] = await Promise.all([
    countIn(t, collections.people),
    countIn(t, collections.parties),
    countIn(t, collections.ideas),
    countIn(t, collections.cases),
    listOutbox(deps, { limit: 100 }),
  ])
  const failed = outbox.items.filter((item) => item.failed).length
  const ways = [
    ['admin/people', t('admin:people.title'), people],
    ['admin/parties', t('admin:parties.title'), parties],
    ['parties', t('parties:overview.title'), undefined],
    ['admin/outbox', t('admin:outbox.title'), outbox.items.length],
    ['admin/vocabularies', t('definitions:kinds.vocabulary.title'), definitions.vocabularies.schemes.size],
    ['admin/notice', t('definitions:kinds.notice.title'), definitions.notices.notice.current.edition],
    ['admin/privacy', t('definitions:kinds.privacy.title'), definitions.notices.privacy.current.edition],
    ['admin/processes', t('definitions:kinds.process.title'), definitions.current.process.definition.edition],
    ['admin/templates', t('definitions:kinds.template.title'), definitions.current.template.edition.edition],
    ['ideas', t('web:desk.title'), ideas],
    ['cases', t('public:nav.cases'), cases],
    ['terms', t('translation:terms'), undefined],
  ] as const
  const rows = ways.map(
    ([path, label, count]) =>
      html`
        <div>
          <dt><a href="/${language}/${path}">${label}</a></dt>
          <dd>${count}</dd>
        </div>
      `,
  )
  const facts = [
    [t('admin:store'), t(`admin:engine.${store.engine}`)],
    [t('admin:address'), config.baseUrl ?? request.host],
    [t('admin:mail'), t(config.smtpUrl ? 'admin:mailOn' : 'admin:mailOff')],
  ].map(
    ([label, value]) => html`
      <div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>
    `,
  )
  return adminFrame(
    request,
    t('admin:title'),
    html`
      ${troubles(deps, request)}
      ${await setupPart(deps, request)}
      ${
        failed > 0 &&
        html`
          <div class="notice missing measure">
            <h2>${t('admin:failed', { count: failed })}</h2>
            <p><a href="/${language}/admin/outbox">${t('admin:outbox.title')}</a></p>
          </div>
        `
      }
      <section class="facts measure" aria-labelledby="ways">
        <h2 id="ways">${t('admin:ways')}</h2>
        <dl>${rows}</dl>
      </section>
      <section class="facts measure" aria-labelledby="facts">
        <h2 id="facts">${t('admin:facts')}</h2>
        <dl>${facts}</dl>
      </section>
    `,
    '',
  )
}

/**
 * Definitions that were put to use and are not in force, each with its rows; the checks tell them in English.
 */
function troubles({ definitions }: Deps, { t }: FastifyRequest): Html | '' {
  if (definitions.troubles.length === 0) return ''
  const rows = definitions.troubles.flatMap(({ id, problems }) =>
    problems.map((problem) => html`<li lang="en"><code>${id}</code> ${problem}</li>`),
  )
  return notice(
    t('definitions:trouble'),
    html`
      <p>${t('definitions:troubleText')}</p>
      <ul>${rows}</ul>
    `,
    'missing',
  )
}
