import type { FastifyRequest } from 'fastify'
import { languageName } from '../../../domain/export/in-words.js'

/** Variants that have a name of their own: easy Swedish. */
const NAMED = new Set(['sv-x-lattlast'])

/** The name of a language in the reader's. */
export const languageIn = ({ t, language }: FastifyRequest, named: string): string =>
  NAMED.has(named) ? t(`translation:languages.${named}`) : languageName(named, language)
