import type { Terminal } from '../cli/terminal.js'
import { numberIn } from '../domain/numbers.js'
import type { Problem, RequirementStatus } from '../domain/types.gen.js'
import type { Row, SamplePerson } from './sample.js'

/** Tells what happens, in plain words. */
export interface Narrator {
  readonly submitter: string
  heading(key: string, params?: Readonly<Record<string, string | number>>): void
  line(text: string): void
  signedIn(person: SamplePerson): void
  step(n: number, of: number, say: string, who: string): void
  done(row: Row, idea: unknown): void
  refused(problem: Problem): void
  unexpected(expected: string, got: string | undefined): string
  document(url: string, status: number, bytes: number): void
}

export function makeNarrator({ t, paint, out, language }: Terminal): Narrator {
  const indented = (text: string) => out(`        ${text}`)
  return {
    submitter: t('cli:demo.submitter'),
    heading: (key, params) => {
      out('')
      out(paint.bold(t(`cli:demo.${key}`, params)))
    },
    line: (text) => out(`  ${text}`),
    signedIn: ({ name, function: functions }) =>
      out(paint.dim(`  ${t('cli:demo.signedIn', { name, function: functions[language] ?? '' })}`)),
    step: (n, of, say, who) =>
      out(`  ${paint.dim(`${String(n).padStart(2)}/${of}`)} ${t(`cli:demo.steps.${say}`, { who })}`),
    done: (row, body) => {
      const step = stepOf(row, body)
      const now = step && t('cli:demo.nowIn', { step: t(`vocabulary:step.${step}`) })
      indented(`${paint.green('✓')} ${now ?? t('cli:demo.done')}`)
    },
    refused: (problem) => {
      const unmet = (problem.requirements ?? []).filter(({ state }) => state === 'not-met')
      indented(`${paint.red('✗')} ${t('cli:demo.refused', { title: problem.title })}`)
      if (unmet.length === 0 && problem.detail) indented(`  ${problem.detail}`)
      for (const requirement of unmet) indented(`  • ${inWords(requirement)}`)
    },
    unexpected: (expected, got) =>
      t(got === undefined ? 'cli:demo.notRefused' : 'cli:demo.otherRefusal', { expected, got: got ?? '' }),
    document: (url, status, bytes) =>
      out(
        `  ${paint.cyan(url)}  ` +
          `${paint.dim(t('cli:demo.document', { status, bytes: numberIn(language, bytes) }))}`,
      ),
  }
}

const inWords = ({ id, label = id, missing }: RequirementStatus): string =>
  missing === undefined ? label : `${label}: ${missing}`

/** The step that a move has led to; other acts stay where they are. */
function stepOf({ act, body }: Row, idea: unknown): string | undefined {
  if (act !== 'move' || !['take-on', 'advance'].includes(String(body?.move))) return undefined
  return (idea as { step?: string | null }).step ?? undefined
}
