/** How a language writes dates and numbers. British English, since that is what the European Union writes. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)
