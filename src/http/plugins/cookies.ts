import type { FastifyReply, FastifyRequest } from 'fastify'

interface Cookie {
  /** As browsers know it. */
  readonly name: string
  /** How long a browser keeps it. A session ends when the installation's settings say so. */
  readonly days: number | 'session'
}

/**
 * Every cookie of the product. What each is for is said on the page on privacy, from this list, by its key
 * below `texts.privacy.cookies.each` (locales). No script can read them, and no other site's form sends them.
 */
export const COOKIES = {
  session: { name: 'fyrsteg_session', days: 'session' },
  /** The private link that was opened in this browser; a draft is often left for weeks. */
  link: { name: 'fyrsteg_link', days: 90 },
  /**
   * By which a browser is known to whom it signed in before: mistyped passwords elsewhere do not slow it
   * down.
   */
  browser: { name: 'fyrsteg_browser', days: 365 },
  /** The language that a reader chose. */
  language: { name: 'lang', days: 365 },
  /** References of public cases, and nothing about who chose them. */
  basket: { name: 'basket', days: 30 },
  /**
   * Somebody does not want single keys to do anything: for speech and for hands that slip (WCAG 2.1.4).
   */
  keys: { name: 'keys', days: 365 },
} as const satisfies Readonly<Record<string, Cookie>>

export type CookieKey = keyof typeof COOKIES
type SecretKey = 'session' | 'link' | 'browser'

const OPTIONS = { path: '/', httpOnly: true, sameSite: 'lax' } as const
const DAY = 24 * 60 * 60

export const cookieOf = ({ cookies }: FastifyRequest, key: CookieKey): string | undefined =>
  cookies?.[COOKIES[key].name]

export const clearCookie = (reply: FastifyReply, key: CookieKey): FastifyReply =>
  reply.clearCookie(COOKIES[key].name, OPTIONS)

/** Remembers a choice, or nothing about who made it. */
export const setCookie = (reply: FastifyReply, key: Exclude<CookieKey, SecretKey>, value: string): void =>
  void reply.setCookie(COOKIES[key].name, value, { ...OPTIONS, maxAge: COOKIES[key].days * DAY })

/** What gives access ends at a time of its own. */
export const setSecretCookie = (
  reply: FastifyReply,
  key: SecretKey,
  secret: string,
  { expires, secure }: { readonly expires: Date; readonly secure: boolean },
): void => void reply.setCookie(COOKIES[key].name, secret, { ...OPTIONS, secure, expires })

/** When a cookie that is set now is forgotten. */
export const endOf = (key: Exclude<CookieKey, 'session'>, now: Date): Date =>
  new Date(now.getTime() + COOKIES[key].days * DAY * 1000)

/** Whether people reach us by https, so that cookies may insist on it. */
export const isSecure = ({ baseUrl }: { readonly baseUrl?: string }): boolean =>
  baseUrl?.startsWith('https:') ?? false
