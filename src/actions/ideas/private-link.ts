import { hash } from '../../domain/hash.js'
import type { Link } from '../../domain/ideas/links.js'

const PREFIX = 'fyl_'

/** Whether a secret is the private link of an idea: `fyl_<idea id>_<random part>`. */
export const isLink = (secret: string): boolean => secret.startsWith(PREFIX)

/** The id of the idea that a link opens, as the link itself says. */
export const ideaOfLink = (secret: string): string => secret.slice(PREFIX.length).split('_', 1)[0] as string

/** A private link from an idea's id and a random part. Only its hash is kept. */
export function makeLink(ideaId: string, random: string): Link {
  const secret = `${PREFIX}${ideaId}_${random}`
  return { secret, hash: hash(secret) }
}

/** The address where a person opens it. */
export const linkAddress = (baseUrl: string, language: string, { secret }: Link): string =>
  `${baseUrl}/${language}/link/${secret}`
