import type { Texts } from '../texts.js'

/** A text that people are shown, in one of its editions. */
export interface Notice {
  readonly kind: 'notice' | 'privacy'
  readonly edition: string
  /** Markdown by language. */
  readonly texts: Readonly<Record<string, string>>
}

/** The edition of the texts that the product comes with. */
export const PRODUCT_NOTICE = '2026-1'

/** Languages that the product's own notices are written in. */
const LANGUAGES = ['sv', 'en', 'sv-x-lattlast'] as const

/** What the product says when a partnership has not said it otherwise, from its words. */
export function productNotice(texts: Texts, kind: Notice['kind']): Notice {
  const paragraphs = kind === 'notice' ? noticeText : privacyText
  const languages = kind === 'notice' ? LANGUAGES : LANGUAGES.slice(0, 2)
  const written = languages.map((language) => [language, paragraphs(texts, language)])
  return { kind, edition: PRODUCT_NOTICE, texts: Object.fromEntries(written) }
}

const noticeText = (texts: Texts, language: string): string =>
  ['public', 'personal', 'avoid']
    .map((part) => texts.in(language)(`submission:check.notice.${part}`))
    .join('\n\n')

function privacyText(texts: Texts, language: string): string {
  const t = texts.in(language)
  const params = { publisher: t('export:publisher') }
  const say = (key: string): string => t(`web:texts.privacy.${key}`, params)
  const parts = ['who', 'what', 'seen', 'cookies', 'rights'].map(
    (part) => `## ${say(`${part}.title`)}\n\n${say(`${part}.text`)}`,
  )
  return [say('lead'), ...parts].join('\n\n')
}

/**
 * The text in this language, or in the one that it is a way to write. Every edition has Swedish and English.
 */
export function noticeIn({ texts }: Notice, language: string): { language: string; text: string } {
  const [base = ''] = language.split('-x-')
  const found = [language, base, 'sv'].find((one) => Object.hasOwn(texts, one)) ?? 'sv'
  return { language: found, text: texts[found] ?? '' }
}
