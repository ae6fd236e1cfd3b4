import type { FastifyReply, FastifyRequest } from 'fastify'
import { clearCookie, cookieOf, setCookie } from '../../plugins/cookies.js'

const OFF = 'off'

export const keysAreOn = (request: FastifyRequest): boolean => cookieOf(request, 'keys') !== OFF

export function chooseKeys(reply: FastifyReply, areOn: boolean): void {
  if (areOn) clearCookie(reply, 'keys')
  else setCookie(reply, 'keys', OFF)
}
