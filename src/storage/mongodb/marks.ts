import type { Collection as Driver } from 'mongodb'
import type { PublicMark } from '../port.js'

interface Mark {
  readonly _id: string
  readonly n: number
  readonly at: Date
}

const PUBLIC = { _id: 'public' } as const

/** Longer than a write that raised the mark can still be on its way. */
const QUIET_AFTER = 20_000

/**
 * Raised before each try of a write that changes public pages, in one small document that every process asks.
 * A page that was made after the write began has the new mark; as long as the write may still be to come, it
 * is not kept.
 */
export class Marks {
  constructor(private readonly marks: Driver<Mark>) {}

  async raise(): Promise<void> {
    await this.marks.updateOne(PUBLIC, { $inc: { n: 1 }, $currentDate: { at: true } }, { upsert: true })
  }

  async read(): Promise<PublicMark> {
    const quiet = { $lt: ['$at', { $subtract: ['$$NOW', QUIET_AFTER] }] }
    const found = await this.marks.findOne<{ n: number; quiet: boolean }>(PUBLIC, {
      projection: { n: 1, quiet },
    })
    return { mark: String(found?.n ?? 0), quiet: found?.quiet ?? true }
  }
}
