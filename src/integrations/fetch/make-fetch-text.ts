import { lookup } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { FetchText } from '../../actions/harvest/harvest.js'
import { isPrivateAddress } from './private-addresses.js'

export interface FetchLimits {
  /** Addresses in the house may be asked too, and without https. */
  readonly allowPrivate: boolean
  /** Bytes. */
  readonly most?: number
  /** Milliseconds, for one answer with all that leads to it. */
  readonly timeout?: number
  /** The process ends: nothing is waited for. */
  readonly stop?: AbortSignal
}

const MOST = 8 * 1024 * 1024
const TIMEOUT = 20_000
const MOST_REDIRECTS = 3

/**
 * Fetches text from addresses that an operator named, as carefully as if a stranger had: nothing private is
 * reached, neither by name nor by a redirect nor by a name that changes its mind; what is too long or too
 * slow is cut off.
 */
export function makeFetchText(limits: FetchLimits): FetchText {
  return async (address) => {
    const late = AbortSignal.timeout(limits.timeout ?? TIMEOUT)
    const signal = limits.stop ? AbortSignal.any([late, limits.stop]) : late
    let next = address
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await ask(checked(next, limits), limits, signal)
      if ('text' in answer) return answer.text
      next = new URL(answer.location, next).href
    }
    throw new Error('too many redirects')
  }
}

function checked(address: string, { allowPrivate }: FetchLimits): URL {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    throw new Error('only https is fetched')
  if (url.username !== '' || url.password !== '') throw new Error('an address with a password in it')
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new Error('a private address')
  return url
}

type Answer = { readonly text: string } | { readonly location: string }

function ask(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? https : http
  const headers = {
    accept: 'application/feed+json, application/json, text/xml, application/xml',
    'accept-encoding': 'identity',
    'user-agent': 'Fyrsteg',
  }
  // No connection is used again: each is made to an address that was looked at.
  const options = { headers, signal, agent: false, ...(limits.allowPrivate ? {} : { lookup: openOnly }) }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy()
        return resolve({ location: headers.location })
      }
      if (statusCode !== 200) {
        response.destroy()
        return reject(new Error(`answered ${statusCode}`))
      }
      textOf(response, limits.most ?? MOST).then((text) => resolve({ text }), reject)
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function textOf(response: http.IncomingMessage, most: number): Promise<string> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > most) throw new Error(`longer than ${most} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** The very address that is connected to is looked at, so that no name can mean two things. */
const openOnly: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '')
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return done(new Error('a private address'), '')
    const [first] = addresses
    if (options.all) return done(null, addresses)
    return done(null, first?.address ?? '', first?.family)
  })
}
