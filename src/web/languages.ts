/** Languages of the pages, each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = { sv: 'Svenska', en: 'English' }

/** An address of ours in another language. */
export const inLanguage = (url: string, language: string): string =>
  url.replace(/^\/[a-z]{2}(?=[/?]|$)/, `/${language}`)

/** An address without what it asks for. */
export const pathOf = ({ url }: { readonly url: string }): string => url.split('?', 1)[0] as string
