import { checkEdition } from '../template/check-edition.js'
import { checkEditionShape } from '../template/check-edition-shape.js'
import { compileTemplate, type Template } from '../template/compile-template.js'
import type { Vocabularies } from '../template/vocabularies.js'
import { joinWords, type OwnWords, type Texts, withWords } from '../texts.js'
import type { OwnDefinition, TemplateEdition } from '../types.gen.js'
import { currentOf, lastUsed } from './kinds.js'
import type { ProductDefinitions, Trouble } from './product.js'

interface Templates {
  readonly editions: ReadonlyMap<string, Template>
  readonly current: Template
  /** With the words of all editions that were put to use, the newest over the others. */
  readonly texts: Texts
  readonly troubles: readonly Trouble[]
}

/**
 * All editions of the template. One that is no longer sound goes on for the ideas that are on it, as long as
 * it can be read at all; new ideas then start on what was there before it.
 */
export function composeTemplates(
  product: ProductDefinitions,
  used: readonly OwnDefinition[],
  vocabularies: Vocabularies,
  texts: Texts,
): Templates {
  const troubles: Trouble[] = []
  const readable: TemplateEdition[] = [...product.templates]
  const sound: OwnDefinition[] = []
  for (const own of used) {
    const problems = own.content ? ownProblems(product, own, readable, vocabularies, texts) : []
    if (problems.length > 0) troubles.push({ id: own.id, problems })
    else sound.push(own)
    if (own.content && isReadable(product, own)) readable.push(own.content.template as never)
  }
  const editions = new Map(readable.map((one) => [one.edition, compileTemplate(one, vocabularies)]))
  const newest = product.templates.at(-1)?.edition ?? ''
  const current = editions.get(currentOf(sound, newest)) as Template
  return { editions, current, texts: withWords(texts, wordsInForce(used, texts)), troubles }
}

const isReadable = ({ shapes }: ProductDefinitions, { content }: OwnDefinition): boolean =>
  checkEditionShape(content?.template, shapes.template).length === 0

function ownProblems(
  { shapes }: ProductDefinitions,
  { name, content }: OwnDefinition,
  readable: readonly TemplateEdition[],
  vocabularies: Vocabularies,
  texts: Texts,
): string[] {
  const misshapen = checkEditionShape(content?.template, shapes.template)
  if (misshapen.length > 0) return misshapen
  const edition = content?.template as unknown as TemplateEdition
  if (edition.edition !== name) return [`template ${edition.edition}: edition: is not ${name}`]
  if (readable.some((one) => one.edition === name)) return [`template ${name}: edition: is there already`]
  const previous = readable.find((one) => one.edition === edition.follows)
  return checkEdition(edition, previous, vocabularies, withWords(texts, wordsIn(edition)))
}

/** The words that an edition brings, as keys of the product's texts. */
export function wordsIn({ labels = {} }: TemplateEdition): OwnWords {
  return Object.fromEntries(
    Object.entries(labels).map(([language, words]) => [
      language,
      Object.fromEntries(Object.entries(words).map(([key, word]) => [`template:${key}`, word])),
    ]),
  )
}

/**
 * A field is called by one name wherever it stands: that of the edition put to use last. The product's
 * edition, put to use again, takes back its own words and leaves those of fields that it does not have.
 */
function wordsInForce(used: readonly OwnDefinition[], texts: Texts): OwnWords {
  let words: OwnWords = {}
  for (const { content } of [...used].sort((a, b) => (lastUsed(a) < lastUsed(b) ? -1 : 1))) {
    const edition = content?.template as TemplateEdition | undefined
    words = edition?.labels ? joinWords([words, wordsIn(edition)]) : withoutProducts(words, texts, edition)
  }
  return words
}

function withoutProducts(words: OwnWords, texts: Texts, own: TemplateEdition | undefined): OwnWords {
  if (own) return words
  return Object.fromEntries(
    Object.entries(words).map(([language, said]) => [
      language,
      Object.fromEntries(Object.entries(said).filter(([key]) => !texts.has(language, key))),
    ]),
  )
}
