import { languageName } from '../../../domain/export/in-words.js'
import { type Html, html } from '../../../domain/html.js'
import { type Missing, missingOf } from '../../../domain/pictures/publishable.js'
import type { Texts, Translate } from '../../../domain/texts.js'
import type { Idea, Picture } from '../../../domain/types.gen.js'

interface Around {
  readonly t: Translate
  readonly language: string
  readonly texts: Texts
}

const wordOf = ({ t, language: reader }: Around, { what, language }: Missing): string =>
  t(`pictures:missing.${what}`, language === undefined ? {} : { language: languageName(language, reader) })

/** What a picture lacks, as one list of words; empty when it lacks nothing. */
export function missingWords(around: Around, picture: Picture): string {
  const words = missingOf(picture, around.texts.languages).map((missing) => wordOf(around, missing))
  return new Intl.ListFormat(around.language, { type: 'conjunction' }).format(words)
}

/** Which pictures would be left out if the case were published now, and why; nothing when all are ready. */
export function picturesMissing(around: Around, idea: Pick<Idea, 'pictures'>, address: string): Html | '' {
  const { t } = around
  const rows = (idea.pictures ?? []).flatMap((picture) => {
    const things = missingWords(around, picture)
    return things === '' ? [] : [html`<li>${t('pictures:missing.row', { name: picture.name, things })}</li>`]
  })
  if (rows.length === 0) return ''
  return html`
    <div class="notice stack">
      <h3>${t('pictures:missing.title')}</h3>
      <p>${t('pictures:missing.lead')}</p>
      <ul>${rows}</ul>
      <p><a href="${address}">${t('pictures:missing.go')}</a></p>
    </div>
  `
}
