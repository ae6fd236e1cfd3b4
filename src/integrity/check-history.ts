import { isDeepStrictEqual } from 'node:util'
import type { HistoryEntry, Idea } from '../types.gen.js'
import type { Finding } from './problem.js'

/** Whether the idea is what its history says: no revision left out, the states in a chain, the last words still there. */
export const checkHistory = (idea: Idea): Finding[] => [
  ...checkRevisions(idea),
  ...checkStates(idea),
  ...checkLastChanges(idea),
]

function checkRevisions({ history, revision }: Idea): Finding[] {
  const gaps = history.flatMap((entry, n) =>
    entry.revision === n + 1
      ? []
      : [found(`/history/${n}/revision`, 'revisionGap', { expected: n + 1, found: entry.revision })],
  )
  const last = history.at(-1)?.revision ?? 0
  return last === revision
    ? gaps
    : [...gaps, found('/revision', 'revisionBehind', { history: last, found: revision })]
}

function checkStates({ history, state }: Idea): Finding[] {
  const findings: Finding[] = []
  let before: string | undefined
  history.forEach(({ from, to }, n) => {
    if (to === undefined) return
    if (from !== before)
      findings.push(
        found(`/history/${n}/from`, 'brokenChain', { expected: before ?? '–', found: from ?? '–' }),
      )
    before = to
  })
  if (before !== state)
    findings.push(found('/state', 'stateDiffers', { history: before ?? '–', found: state }))
  return findings
}

/** What was last written into a field, or last translated, must be what stands there. */
function checkLastChanges(idea: Idea): Finding[] {
  const last = new Map<string, unknown>()
  for (const entry of sinceAdoption(idea.history))
    for (const { pointer, after } of entry.changes ?? []) if (isText(pointer)) last.set(pointer, after)
  return [...last].flatMap(([pointer, after]) =>
    isDeepStrictEqual(valueAt(idea, pointer), after) ? [] : [found(pointer, 'changedOutside')],
  )
}

/** A newer template edition moves answers to other fields. */
function sinceAdoption(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const adopted = history.findLastIndex(({ what }) => what === 'adopt-edition')
  return history.slice(adopted + 1)
}

const isText = (pointer: string): boolean => /^\/(answers|variants)\//.test(pointer)

function valueAt(idea: Idea, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], idea)
}

const found = (path: string, code: string, params?: Finding['params']): Finding => ({
  path,
  code,
  ...(params && { params }),
})
