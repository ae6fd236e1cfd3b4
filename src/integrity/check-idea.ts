import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../domain/context.js'
import { editionsOf } from '../domain/publication/earlier-editions.js'
import { checkAnswers } from '../domain/template/check-answers.js'
import type { Case, Idea } from '../domain/types.gen.js'
import { shownUptakes } from '../domain/uses/shown-uptakes.js'
import type { Definitions } from '../installation/definitions.js'
import type { Finding } from './problem.js'

/** Whether an idea holds together with the editions that it is on. */
export function checkIdea(definitions: Definitions, idea: Idea): Finding[] {
  const { template, process } = idea
  const unknown = [
    ...(definitions.templates.has(template)
      ? []
      : [{ path: '/template', code: 'unknownEdition', params: { value: template } }]),
    ...(definitions.processes.has(process)
      ? []
      : [{ path: '/process', code: 'unknownEdition', params: { value: process } }]),
  ]
  return unknown.length > 0 ? unknown : checkDefined(definitions.contextOf(idea), idea)
}

function checkDefined(context: Context, idea: Idea): Finding[] {
  const { process, template, vocabularies } = context
  const questions = new Set<string>(template.questions)
  return [
    ...(process.state(idea.state) ? [] : [unknown('/state', 'unknownState', idea.state)]),
    ...(idea.step === null || process.steps.includes(idea.step)
      ? []
      : [unknown('/step', 'unknownState', idea.step)]),
    ...(vocabularies.has('origin', idea.origin.kind)
      ? []
      : [unknown('/origin/kind', 'unknownCode', idea.origin.kind)]),
    ...Object.keys(idea.levels).flatMap((id) =>
      questions.has(id) ? [] : [unknown(`/levels/${id}`, 'unknownField', id)],
    ),
    ...Object.keys(idea.ticks).flatMap((id) =>
      process.requirement(id) ? [] : [unknown(`/ticks/${id}`, 'unknownRequirement', id)],
    ),
    ...checkAnswers(template, idea.answers).map(({ pointer, code }) => ({
      path: pointer,
      code: 'wrongAnswer',
      params: { reason: code },
    })),
    ...checkUnits(context, idea),
  ]
}

/** A unit stays when its text is removed, but it must be a text of the template. */
function checkUnits({ template }: Context, { variants }: Idea): Finding[] {
  return Object.entries(variants).flatMap(([language, units]) =>
    Object.keys(units).flatMap((unit) => {
      const [section, name, , column] = unit.split('.')
      const def = template.field(`${section}.${name}`)?.def
      const known = column === undefined ? def : def?.fields?.find(({ id }) => id === column)
      return known ? [] : [unknown(`/variants/${language}/${unit}`, 'unknownField', unit)]
    }),
  )
}

const unknown = (path: string, code: string, value: string): Finding => ({ path, code, params: { value } })

/**
 * Whether the public case is what the idea says that it published. What still stands in the outbox may be
 * missing.
 */
export function checkPublished(idea: Idea, published: Case | null): Finding[] {
  if (idea.outbox.some(({ kind }) => kind === 'case-edition' || kind === 'case-withdrawal')) return []
  const missing = idea.publications.flatMap(({ edition }, n) =>
    published && editionsOf(published).some(({ number }) => number === edition)
      ? []
      : [{ path: `/publications/${n}`, code: 'editionMissing', params: { edition } }],
  )
  const newest = idea.publications.at(-1)
  if (!newest || !published || missing.length > 0) return missing
  const state = newest.withdrawn ? 'withdrawn' : 'published'
  const states =
    published.state === state
      ? []
      : [{ path: '/publications', code: 'caseStateDiffers', params: { state: published.state } }]
  return [...states, ...checkSpread(idea, published)]
}

/**
 * What the case shows of its uptakes is what the idea shows. What still stands in the outbox may be missing.
 */
function checkSpread(idea: Idea, { spread }: Case): Finding[] {
  const isWaiting = idea.outbox.some(({ kind }) => kind === 'spread')
  const isSame = isDeepStrictEqual(spread?.uptakes ?? [], shownUptakes(idea))
  return isWaiting || isSame ? [] : [{ path: '/uptakes', code: 'spreadDiffers' }]
}
