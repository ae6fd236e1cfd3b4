import { today } from '../dates/for-machines.js'
import { DomainError } from '../errors.js'
import { hash } from '../hash.js'
import type { Config, DailyUse } from '../types.gen.js'

/** What is counted of one address. */
export type Counted = 'drafts' | 'bytes' | 'questions'

export type Quotas = Pick<Config, 'draftsPerDay' | 'uploadMegabytesPerDay' | 'questionsPerDay'>

const MEBIBYTE = 1024 * 1024

/** 0: no limit. */
const mostOf = (quotas: Quotas, counted: Counted): number =>
  counted === 'drafts'
    ? quotas.draftsPerDay
    : counted === 'questions'
      ? quotas.questionsPerDay
      : quotas.uploadMegabytesPerDay * MEBIBYTE

/** An address cannot be read from it, and another day it is another one. */
export const dailyUseId = (address: string, now: Date): string => hash(`${today(now)} ${address}`)

/**
 * One day's use with so much more.
 * @throws DomainError `quota-reached` when that is more than one address may use in a day
 */
export function withUse(
  used: DailyUse | null,
  {
    address,
    counted,
    amount,
  }: { readonly address: string; readonly counted: Counted; readonly amount: number },
  quotas: Quotas,
  now: Date,
): DailyUse {
  const blank: DailyUse = { id: dailyUseId(address, now), day: today(now), drafts: 0, bytes: 0, questions: 0 }
  const before = used ?? blank
  const sum = before[counted] + amount
  const most = mostOf(quotas, counted)
  if (most > 0 && sum > most) throw new DomainError('quota-reached')
  return { ...before, [counted]: sum }
}
