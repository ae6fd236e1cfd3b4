import { type Collection, type Db, MongoServerError } from 'mongodb'
import type { Meta } from '../port.js'
import { RETRY_LIMITS, type RetryLimits, retrying } from './retry.js'

interface Fact {
  readonly _id: string
  readonly value?: string
  /** As format 1 named the value. */
  readonly edition?: string
}

/** A document a fact. A write whose reply was lost is recognised by what stands there. */
export function mongoMeta(db: Db, limits: RetryLimits = RETRY_LIMITS): Meta {
  const facts = db.collection<Fact>('meta')
  const read = async (name: string): Promise<string | null> => {
    const fact = await facts.findOne({ _id: { $eq: name } })
    return fact?.value ?? fact?.edition ?? null
  }
  const write = async (name: string, value: string | null, before: string | null): Promise<boolean> => {
    if (before === null) return value === null || addedTo(facts, { _id: name, value })
    const known = { _id: { $eq: name }, value: { $eq: before } }
    if (value === null) return (await facts.deleteOne(known)).deletedCount === 1
    return (await facts.updateOne(known, { $set: { value } })).matchedCount === 1
  }
  return {
    get: (name) => retrying(limits, () => read(name)),
    set: (name, value, before) =>
      retrying(
        limits,
        async (again) => (await write(name, value, before)) || (again && (await read(name)) === value),
      ),
  }
}

async function addedTo(facts: Collection<Fact>, fact: Fact): Promise<boolean> {
  try {
    await facts.insertOne(fact)
    return true
  } catch (error) {
    if (error instanceof MongoServerError && error.code === 11000) return false
    throw error
  }
}
