import { DomainError } from '../errors.js'
import type { Idea } from '../types.gen.js'

/**
 * The languages that an idea is translated into here: those that are switched on, and those already begun.
 */
export function variantsOf(switchedOn: string, idea: Pick<Idea, 'language' | 'variants'>): string[] {
  const all = new Set([...switchedOn.split(','), ...Object.keys(idea.variants)])
  all.delete(idea.language)
  return [...all]
}

/**
 * No text, file or order opens a language that the installation has not switched on.
 * @throws DomainError invalid-input at `/language`: `language-off`, naming those that are on.
 */
export function assertVariant(
  switchedOn: string,
  idea: Pick<Idea, 'language' | 'variants'>,
  language: string,
): void {
  const ours = variantsOf(switchedOn, idea)
  // That it is the source itself is told in words of its own.
  if (language === idea.language || ours.includes(language)) return
  const params = { found: language, wanted: ours.join(', ') }
  throw new DomainError('invalid-input', { errors: [{ pointer: '/language', code: 'language-off', params }] })
}
