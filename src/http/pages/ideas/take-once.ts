import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { adoptTemplate } from '../../../actions/ideas/adopt-template.js'
import { attachFile } from '../../../actions/ideas/attach-file.js'
import type { Asking } from '../../../actions/ideas/change-idea.js'
import { linkAddress } from '../../../actions/ideas/private-link.js'
import { renewIdeaLink } from '../../../actions/ideas/renew-idea-link.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import { adoptedText } from '../components/adopted-text.js'
import { mailedTo } from '../components/mailed-to.js'
import { formOf } from '../sent-values.js'
import { siteOf } from '../site.js'
import { uploadIn } from '../uploads.js'
import { conflictPage } from './conflict-page.js'
import { frame } from './frame.js'
import { show } from './show.js'
import { sentIn } from './take-act.js'
import { mistakes, type Visit, visit, visitTo } from './visit.js'

/** What is said once about an act, on the page that answers to it. */
function answer(seen: Visit, title: string, body: Html): string {
  const { t, at } = seen
  return frame(
    seen,
    'around',
    title,
    html`
      <section class="stack measure" aria-labelledby="done">
        <h2 id="done">${title}</h2>
        ${body}
        <p><a class="btn second" href="${at('around')}">${t('ideas:backToAround')}</a></p>
      </section>
    `,
  )
}

const askingOf = ({ idea, actor, request }: Visit): Asking => ({
  idea: idea.id,
  actor,
  revision: Number(formOf(request).revision),
})

/** A private link is shown once, so it cannot be led on to another page. */
export async function takeLink(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const seen = await visit(deps, request)
  return unlessChanged(seen, reply, 'link', async () => {
    const { idea, link } = await renewIdeaLink(deps, askingOf(seen))
    const { t, language } = seen
    const email = mailedTo(deps, idea)
    const address = linkAddress(siteOf(request), language, link)
    return answer(
      { ...seen, idea },
      t('ideas:link.made'),
      html`
        <p>${email === undefined ? t('ideas:link.tell') : t('ideas:link.sent', { email })}</p>
        <p class="private">${address}</p>
      `,
    )
  })
}

export async function takeTemplate(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const seen = await visit(deps, request)
  return unlessChanged(seen, reply, 'template', async () => {
    const { edition = '' } = formOf(request)
    const { report, ...changed } = await adoptTemplate(deps, askingOf(seen), edition)
    const now = visitTo(deps, request, changed)
    const title = seen.t('ideas:source.adopted', { edition })
    return answer(now, title, html`<p>${adoptedText(deps, request, report)}</p>`)
  })
}

async function unlessChanged(
  seen: Visit,
  reply: FastifyReply,
  act: string,
  run: () => Promise<string>,
): Promise<string> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'idea-changed') throw error
    reply.status(412)
    return conflictPage(await visit(seen.deps, seen.request), act, sentIn(seen.request), error)
  }
}

const MEGABYTE = 1024 * 1024

/** Attaches one file; what cannot be attached is said at its field. */
export async function takeFile(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const seen = await visit(deps, request)
  const fail = async (errors: Readonly<Record<string, string>>) => {
    const page = await show({ ...seen, isWrong: true }, 'around', { form: 'attach', values: {}, errors })
    return reply.status(422).send(page)
  }
  const limit = deps.config.fileMegabytes
  try {
    const { file } = await uploadIn(request, limit * MEGABYTE)
    if (file === undefined) return await fail({ file: seen.t('submission:files.none') })
    const { idea, actor } = seen
    await attachFile(deps, { idea: idea.id, actor, revision: 'latest' }, file)
    return reply.redirect(`${seen.at('around')}?saved=1&did=file#files`, 303)
  } catch (error) {
    if (tooLarge(error)) return fail({ file: seen.t('errors:fields.file-too-large', { limit }) })
    if (!(error instanceof DomainError) || error.status !== 422) throw error
    const { file, '': general = '', ...others } = mistakes(seen, error)
    return fail({ file: file ?? (general || (Object.values(others)[0] ?? '')) })
  }
}

const tooLarge = (error: unknown): boolean => (error as { statusCode?: number }).statusCode === 413
