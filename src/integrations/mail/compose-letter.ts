import { escapeHtml } from '../../domain/html.js'
import type { Translate } from '../../domain/texts.js'

/** A letter in words, ready for any way of sending it. */
export interface Letter {
  /** Id of the effect: the same when the letter is sent a second time. */
  readonly id: string
  readonly to: string
  /** Where an answer to it goes, when not to the sender. */
  readonly replyTo?: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface LetterRequest {
  readonly id: string
  readonly to: string
  /** Language (BCP 47) of the words that `t` gives. */
  readonly language: string
  /** Key below `mail:` in locales. */
  readonly template: string
  /** What fills the placeholders. What is not known stays away: paragraphs that ask for it are left out. */
  readonly params: Readonly<Record<string, string>>
}

/** No text holds this character (the format `line` and `text` refuse it), so it can stand for "not known". */
const UNKNOWN = '\u0000'
const NAMES = [
  'title',
  'reference',
  'link',
  'name',
  'from',
  'shared',
  'note',
  'until',
  'label',
  'next',
  'time',
  'expires',
  'page',
  'publisher',
  'minutes',
  'case',
  'organisation',
  'country',
  'question',
  'readerLanguage',
  'answer',
  'what',
  'lines',
  'list',
  'howMany',
  'account',
] as const

/** @throws when locales have no such letter. */
export function composeLetter({ id, to, language, template, params }: LetterRequest, t: Translate): Letter {
  const given = { ...Object.fromEntries(NAMES.map((name) => [name, UNKNOWN])), ...params }
  const words = (part: string): string => {
    const key = `mail:${template}.${part}`
    const text = t(key, given)
    if (text === key || text === `${template}.${part}`) throw new Error(`no words for the letter ${template}`)
    return text
  }
  const paragraphs = [...words('body').split('\n\n'), t('mail:signature', given)]
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && !paragraph.includes(UNKNOWN))
  const subject = words('subject').replaceAll(UNKNOWN, '').replace(/\s+/g, ' ').trim()
  return {
    id,
    to,
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: htmlOf(subject, paragraphs, language),
  }
}

function htmlOf(subject: string, paragraphs: readonly string[], language: string): string {
  const body = paragraphs.map(
    (paragraph) => `<p>${linked(escapeHtml(paragraph)).replaceAll('\n', '<br>\n')}</p>`,
  )
  const head = `<meta charset="utf-8"><title>${escapeHtml(subject)}</title>`
  return (
    `<!doctype html>\n<html lang="${language}"><head>${head}</head>\n<body>\n${body.join('\n')}\n</body>` +
    `</html>\n`
  )
}

/** Addresses stand on lines of their own in our letters, so a link ends at white space. */
const linked = (html: string): string =>
  html.replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`)
