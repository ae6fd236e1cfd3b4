import type { Texts } from '../texts.js'
import type { Case, CaseEdition, Idea, Picture, PictureView, PublishedPicture } from '../types.gen.js'
import { renditionFiles } from './renditions.js'

export type Missing = PictureView['missing'][number]

/**
 * What a picture lacks before readers may see it: alternative text in each of these languages, credit,
 * licence, and, where people can be recognised, their consent. Nothing is assumed of what nobody has said.
 */
export function missingOf(picture: Picture, languages: readonly string[]): Missing[] {
  const { alt, credit, licence, people, consent } = picture
  return [
    ...languages.filter((language) => !alt[language]).map((language) => ({ what: 'alt' as const, language })),
    ...(credit ? [] : [{ what: 'credit' as const }]),
    ...(licence ? [] : [{ what: 'licence' as const }]),
    ...(people ? [] : [{ what: 'people' as const }]),
    ...(people === 'recognisable' && !consent ? [{ what: 'consent' as const }] : []),
  ]
}

/** The languages that alternative texts are written in: those of the words around the texts of a case. */
const altLanguages = (texts: Texts, languages: readonly string[]): string[] => [
  ...new Set(languages.map((language) => texts.wordsFor(language))),
]

/** What an edition in these languages has of the pictures: those that lack nothing. Who consented stays. */
export function publishedPictures(
  { pictures = [] }: Pick<Idea, 'pictures'>,
  texts: Texts,
  languages: readonly string[],
): PublishedPicture[] {
  const needed = altLanguages(texts, languages)
  return pictures.flatMap((picture) => {
    const { id, alt, credit, licence, renditions } = picture
    if (credit === undefined || licence === undefined || missingOf(picture, needed).length > 0) return []
    return [{ id, alt, credit, licence, renditions }]
  })
}

/**
 * The pictures of an edition that readers get. A picture that the newest edition no longer has is shown in
 * earlier ones no more, and one that was removed or lost its consent since is shown in none.
 */
export function shownPictures(
  { edition: newest, state, hiddenPictures = [] }: Pick<Case, 'edition' | 'state' | 'hiddenPictures'>,
  { pictures = [] }: Pick<CaseEdition, 'pictures'>,
): PublishedPicture[] {
  if (state === 'withdrawn') return []
  const current = new Set(newest.pictures?.map(({ id }) => id))
  return pictures.filter(({ id }) => current.has(id) && !hiddenPictures.includes(id))
}

/** Whether stored content is part of a picture of the idea, of what readers see, or on its way to them. */
export function needsContent(
  idea: Pick<Idea, 'pictures' | 'outbox'> | undefined,
  published: Pick<Case, 'edition' | 'state' | 'hiddenPictures'> | undefined,
  file: string,
): boolean {
  const onTheirWay = (idea?.outbox ?? []).flatMap(({ data }) => {
    const edition = data.edition as Pick<CaseEdition, 'pictures'> | undefined
    return edition?.pictures ?? []
  })
  const all = [
    ...(idea?.pictures ?? []),
    ...onTheirWay,
    ...(published ? shownPictures(published, published.edition) : []),
  ]
  return all.some((picture) => renditionFiles(picture).includes(file))
}
