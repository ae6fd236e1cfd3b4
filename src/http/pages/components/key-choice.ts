import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Remembers that somebody does not want single keys to do anything: for speech and for hands that slip (WCAG
 * 2.1.4).
 */
const COOKIE = 'keys'
const OFF = 'off'
const YEAR = 365 * 24 * 60 * 60

export const keysAreOn = ({ cookies }: FastifyRequest): boolean => cookies?.[COOKIE] !== OFF

export function chooseKeys(reply: FastifyReply, areOn: boolean): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' } as const
  if (areOn) reply.clearCookie(COOKIE, options)
  else reply.setCookie(COOKIE, OFF, { ...options, maxAge: YEAR })
}
