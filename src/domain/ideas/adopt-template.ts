import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { refuseAny } from '../process/input-checks.js'
import { assertMay } from '../process/permissions.js'
import { type AdoptionReport, adoptEdition, renameUnits } from '../template/adopt-edition.js'
import { changesBetween } from '../template/changes-between.js'
import type { Template } from '../template/compile-template.js'
import { partsKept } from '../template/parts.js'
import type { Change, Idea } from '../types.gen.js'
import { changeOf, type Happening, type Marked, record } from './record.js'

/**
 * Moves an idea to the template edition that follows its own. The answers as they were stay under `earlier`,
 * and translations go along with their fields.
 * @throws DomainError `not-allowed`, `invalid-input` (that edition does not follow this one)
 */
export function adoptTemplate(
  context: Context,
  idea: Idea,
  { to, request }: { readonly to: Template } & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): { idea: Idea; report: AdoptionReport } {
  assertMay(context.process, actor, idea, 'adopt-edition')
  const { edition, follows } = to.edition
  if (follows !== idea.template)
    refuseAny([{ pointer: '/edition', code: 'not-newer', params: { value: edition } }])
  const { answers, report } = adoptEdition(context.template, to, idea.answers)
  const earlier = { edition: idea.template, answers: idea.answers, at: now.toISOString() }
  const { parts: _, ...rest } = idea
  const next: Idea = {
    ...rest,
    template: edition,
    ...partsKept(to.edition),
    answers,
    earlier: [...idea.earlier, earlier],
    variants: renamedIn(report, idea.variants),
    ...(idea.comments && { comments: renamedIn(report, idea.comments) }),
  }
  const data = { from: idea.template, to: edition }
  const happening = {
    what: 'adopt-edition',
    data,
    changes: [...changesBetween(idea.answers, answers), ...renamed(idea.variants, next.variants)],
    request,
  } as Happening
  return { idea: record(idea, next, happening, actor, now, newId), report }
}

/** What stands by language and unit goes along with the fields. */
const renamedIn = <T>(
  report: AdoptionReport,
  languages: Readonly<Record<string, Readonly<Record<string, T>>>>,
): Record<string, Record<string, T>> =>
  Object.fromEntries(Object.entries(languages).map(([l, units]) => [l, renameUnits(report, units)]))

/** Translations that went along with their fields: each place where a text came or went. */
function renamed(before: Idea['variants'], after: Idea['variants']): Change[] {
  return Object.entries(after).flatMap(([language, units]) => {
    const old = before[language] ?? {}
    const places = new Set([...Object.keys(old), ...Object.keys(units)])
    return [...places]
      .filter((unit) => old[unit]?.text !== units[unit]?.text)
      .map((unit) => changeOf(`/variants/${language}/${unit}/text`, old[unit]?.text, units[unit]?.text))
  })
}
