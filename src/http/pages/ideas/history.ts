import { readDifference } from '../../../actions/history/read-difference.js'
import { readHistory } from '../../../actions/history/read-history.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { HistoryEntry } from '../../../domain/types.gen.js'
import { historyList, isShown, ON_A_PAGE, olderLink } from '../components/history.js'
import { selectInput } from '../components/inputs.js'
import { askedFor } from '../sent-values.js'
import { differenceList } from './difference-list.js'
import { frame } from './frame.js'
import type { Visit } from './visit.js'

/** What has happened, the newest first, and the difference between any two revisions that are shown. */
export async function history(visit: Visit): Promise<string> {
  const { t, at, context, deps, request, actor, language } = visit
  const after = askedFor(request, 'after')[0]
  const page = await readHistory(deps, visit, actor, { after, limit: ON_A_PAGE })
  const [from, to] = asked(visit, page.items)
  const older = olderLink(t, page.next && `${at('history')}?after=${page.next}#happened`)
  return frame(
    visit,
    'history',
    t('ideas:pages.history'),
    html`
      <section class="stack" aria-labelledby="compare">
        <h2 id="compare">${t('ideas:history.compare')}</h2>
        ${chooser(visit, page.items, from, to)}
        ${await difference(visit, from, to)}
      </section>
      <section aria-labelledby="happened">
        <h2 id="happened">${t('web:idea.happened')}</h2>
        ${historyList(context, page.items, language)}
        ${older}
      </section>
    `,
  )
}

/** The revisions that the address asks for; else the last change that is shown. */
function asked({ request, idea }: Visit, shown: readonly HistoryEntry[]): [number, number] {
  const last = idea.revision
  const number = (name: string): number | undefined => {
    const [given] = askedFor(request, name)
    const asked = Number(given)
    return given !== undefined && Number.isInteger(asked) && asked >= 0 && asked <= last ? asked : undefined
  }
  const lastEdit = shown.find(({ changes = [] }) => changes.length > 0)
  const to = number('to') ?? lastEdit?.revision ?? last
  const before = shown.find(({ revision }) => revision < to)?.revision ?? to - (lastEdit?.saves ?? 1)
  return [Math.min(number('from') ?? before, to), to]
}

function chooser(
  { t, language, context, at, request }: Visit,
  shown: readonly HistoryEntry[],
  from: number,
  to: number,
): Html {
  const name = (what: string): string =>
    context.process.move(what) ? labelOf(context, language, `moves.${what}.label`) : t(`web:did.${what}`)
  const told = shown.filter(({ what }) => isShown(context, what))
  const choices = told.toReversed().map(({ revision, what, at: when, by }) => ({
    value: String(revision),
    label:
      `${revision}. ${dayIn(language, when)}, ` +
      `${by.name || t(by.id === 'reader' ? 'uses:reader' : 'vocabulary:role.submitter')}: ${name(what)}`,
  }))
  const known = new Set(choices.map(({ value }) => value))
  const others = [...new Set([from, to])]
    .filter((revision) => revision > 0 && !known.has(String(revision)))
    .map((revision) => ({ value: String(revision), label: `${revision}.` }))
  const start = [{ value: '0', label: t('ideas:history.nothing') }, ...others, ...choices]
  const after = askedFor(request, 'after')[0]
  return html`
    <form class="row" method="get" action="${at('history')}">
      ${after !== undefined && html`<input type="hidden" name="after" value="${after}">`}
      ${selectInput({ id: 'from', name: 'from', label: t('ideas:history.from'), value: String(from) }, start)}
      ${selectInput({ id: 'to', name: 'to', label: t('ideas:history.to'), value: String(to) }, [
        ...others,
        ...choices,
      ])}
      <button class="btn second" type="submit">${t('ideas:history.show')}</button>
    </form>
  `
}

async function difference(visit: Visit, from: number, to: number): Promise<Html> {
  const { t, deps, actor } = visit
  const places = await readDifference(deps, visit, actor, from, to)
  if (places.length === 0) return html`<p class="meta">${t('ideas:history.same')}</p>`
  return differenceList(visit, places)
}
