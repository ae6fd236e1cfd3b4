import { createHmac, timingSafeEqual } from 'node:crypto'
import { hash } from '../../domain/hash.js'
import type { Deps } from '../deps.js'

const keys = new WeakMap<Deps['collections'], string>()

/** Several processes on one database take each other's stamps; one process makes up a key of its own. */
function keyOf({ collections, config, newSecret }: Deps): string {
  const known = keys.get(collections)
  if (known !== undefined) return known
  const key = config.mongodbUri === undefined ? newSecret() : hash(`stamp:${config.mongodbUri}`)
  keys.set(collections, key)
  return key
}

const sign = (deps: Deps, time: string): Buffer => createHmac('sha256', keyOf(deps)).update(time).digest()

/** When a form was handed out, in a way that nobody else can make up. It needs no cookie. */
export function makeStamp(deps: Deps): string {
  const time = deps.clock().getTime().toString(36)
  return `${time}.${sign(deps, time).toString('base64url')}`
}

/** A form that is shown again, because something was wrong in it, was handed out the first time. */
export const stampFor = (deps: Deps, sent: string | undefined): string =>
  sent !== undefined && ageOfStamp(deps, sent) !== undefined ? sent : makeStamp(deps)

/** Seconds since; undefined when the stamp is not ours. */
export function ageOfStamp(deps: Deps, stamp: string): number | undefined {
  const [time = '', signature = ''] = stamp.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = sign(deps, time)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return (deps.clock().getTime() - Number.parseInt(time, 36)) / 1000
}
