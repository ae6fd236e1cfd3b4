import type { FastifyRequest } from 'fastify'
import { capitalised, languageName } from '../../domain/export/in-words.js'

/** Languages of the pages. */
export const pageLanguages = ({ server }: Pick<FastifyRequest, 'server'>): readonly string[] =>
  server.pageLanguages

/** A language by its own name, as it stands alone: `Svenska`. */
export const ownName = (language: string): string =>
  language === 'en' ? 'English' : capitalised(languageName(language, language), language)

/** The languages of the pages to choose among, each by its own name. */
export const languageChoices = (
  request: Pick<FastifyRequest, 'server'>,
): { value: string; label: string }[] =>
  pageLanguages(request).map((value) => ({ value, label: ownName(value) }))

/** An address of ours in another language. */
export const inLanguage = (url: string, language: string): string =>
  url.replace(/^\/[a-z]{2,3}(-[A-Za-z0-9]{1,8})*(?=[/?]|$)/, `/${language}`)

/** The language that an address begins with, or what stands there instead. */
export const languageOfAddress = (url: string): string => url.slice(1).split(/[/?]/, 1)[0] as string

/** An address without what it asks for. */
export const pathOf = ({ url }: { readonly url: string }): string => url.split('?', 1)[0] as string
