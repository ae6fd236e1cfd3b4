import type { FastifyRequest } from 'fastify'
import { DomainError } from '../../../domain/errors.js'
import { formatError } from '../../../domain/exchange/format-error.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import { askedFor } from '../sent-values.js'
import { languageIn } from '../translation/language-in.js'

/** Those who translate, and those who lead them. */
export const TRANSLATING = ['translator', 'reviewer', 'advisor', 'administrator'] as const

/** The language to translate into that the address names, else English, Swedish, or the first there is. */
export function targetIn(request: FastifyRequest, languages: readonly string[], source?: string): string {
  const wanted = [askedFor(request, 'to')[0], 'en', 'sv', ...languages]
  return wanted.find((one) => one !== undefined && one !== source && languages.includes(one)) ?? 'en'
}

/** A choice of language to translate into: those that are switched on, or begun already. */
export function languageField(request: FastifyRequest, chosen: string, languages: readonly string[]): Html {
  const option = (language: string): Html =>
    html`
      <option value="${language}"${language === chosen && html` selected`}>
        ${languageIn(request, language)}
      </option>
    `
  return html`
    <div class="field">
      <label for="to">${request.t('exchange:to')}</label>
      <select class="wide-s" id="to" name="to">${languages.map(option)}</select>
    </div>
  `
}

/** What is wrong, by field; what no form can mend is thrown on. */
export function wrongIn(error: unknown, t: Translate): Record<string, string> {
  if (!(error instanceof DomainError) || error.status !== 422) throw error
  const [first] = error.extras.errors ?? []
  const name = first?.pointer.slice(1).split('/')[0] ?? 'file'
  return { [name]: formatError(error, t) }
}

/** A file to choose. */
export function fileField(t: Translate, accept: string, error?: string, words = 'exchange:file'): Html {
  return html`
    <div class="field">
      <label for="file">${t(words)}</label>
      <p class="hint" id="file-hint">${t(`${words}Hint`)}</p>
      ${error && html`<p class="error" id="file-error">${error}</p>`}
      <input
        class="wide-m"
        id="file"
        name="file"
        type="file"
        accept="${accept}"
        ${error && html` aria-invalid="true"`}
        aria-describedby="${error ? 'file-error file-hint' : 'file-hint'}"
      >
    </div>
  `
}

/** Edition of XLIFF, and whether what is signed off goes along. */
export function packageFields(t: Translate): Html {
  return html`
    <div class="field">
      <label for="version">${t('exchange:version')}</label>
      <select class="wide-s" id="version" name="version">
        <option value="2.1">XLIFF 2.1</option>
        <option value="1.2">XLIFF 1.2</option>
      </select>
    </div>
    <label class="choice">
      <input type="checkbox" name="open" value="true" checked>
      <span>${t('exchange:openOnly')}</span>
    </label>
  `
}
