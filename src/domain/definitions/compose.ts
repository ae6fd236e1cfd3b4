import type { Context } from '../context.js'
import { checkDefinition } from '../process/check-definition.js'
import type { Process } from '../process/compile-process.js'
import type { Template } from '../template/compile-template.js'
import { makeVocabularies, type SchemesById, type Vocabularies } from '../template/vocabularies.js'
import { joinWords, type OwnWords, type Texts, withWords } from '../texts.js'
import type { Idea, OwnDefinition } from '../types.gen.js'
import { currentOf, type EditionKind, idOf, inUse } from './kinds.js'
import { type Notice, productNotice } from './notices.js'
import { entryErrors, withOwn, wordsOf } from './own-vocabulary.js'
import { composeProcesses } from './processes.js'
import type { ProductDefinitions, Trouble } from './product.js'
import { SUBJECTS } from './subjects.js'
import { composeTemplates } from './templates.js'

/** The product's definitions and a partnership's own, as one. */
export interface Composed {
  readonly texts: Texts
  readonly vocabularies: Vocabularies
  readonly templates: ReadonlyMap<string, Template>
  readonly processes: ReadonlyMap<string, Process<Idea>>
  readonly notices: Notices
  /** What new ideas start on. */
  readonly current: Context
  readonly troubles: readonly Trouble[]
}

export type Notices = Readonly<Record<'notice' | 'privacy', NoticeEditions>>
export interface NoticeEditions {
  readonly editions: ReadonlyMap<string, Notice>
  readonly current: Notice
}

/** What does not hold together is left out and told: what is stored never keeps the product from starting. */
export function compose(product: ProductDefinitions, owns: readonly OwnDefinition[]): Composed {
  const words = composeVocabularies(product, inUse(owns, 'vocabulary'))
  const spoken = withWords(product.texts, words.words)
  const template = composeTemplates(product, inUse(owns, 'template'), words.vocabularies, spoken)
  const around = { vocabularies: words.vocabularies, template: template.current, texts: template.texts }
  const process = composeProcesses(product, inUse(owns, 'process'), around)
  const current: Context = { ...around, process: process.current }
  return {
    ...around,
    templates: template.editions,
    processes: process.editions,
    notices: {
      notice: composeNotices(product.texts, 'notice', owns),
      privacy: composeNotices(product.texts, 'privacy', owns),
    },
    current,
    troubles: [...words.troubles, ...template.troubles, ...process.troubles, ...misfits(product, current)],
  }
}

/** A template edition without what the product's process asks for. Own processes say so themselves. */
function misfits({ processes }: ProductDefinitions, current: Context): Trouble[] {
  const { process, template, texts, vocabularies } = current
  if (!processes.includes(process.definition)) return []
  const problems = checkDefinition(process.definition, texts, vocabularies, template, SUBJECTS)
  return problems.length > 0 ? [{ id: idOf('template', template.edition.edition), problems }] : []
}

interface Worded {
  readonly vocabularies: Vocabularies
  readonly words: OwnWords
  readonly troubles: readonly Trouble[]
}

function composeVocabularies({ schemes }: ProductDefinitions, owns: readonly OwnDefinition[]): Worded {
  const all: Record<string, SchemesById[string]> = { ...schemes }
  const words: OwnWords[] = []
  const troubles: Trouble[] = []
  for (const { id, name, content, revision } of owns) {
    const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined
    const errors = entryErrors(scheme, content?.entries ?? [])
    if (errors.length > 0 || !scheme) {
      troubles.push({ id, problems: errors.map(({ pointer, code }) => `${pointer}: ${code}`) })
      continue
    }
    all[name] = withOwn(scheme, content?.entries ?? [], revision)
    words.push(wordsOf(name, content?.entries ?? []))
  }
  return { vocabularies: makeVocabularies({ schemes: all }), words: joinWords(words), troubles }
}

function composeNotices(texts: Texts, kind: Notice['kind'], owns: readonly OwnDefinition[]): NoticeEditions {
  const product = productNotice(texts, kind)
  const used = inUse(owns, kind)
  const own = used.flatMap(({ name, content }) =>
    content?.texts ? [{ kind, edition: name, texts: content.texts }] : [],
  )
  const editions = new Map([product, ...own].map((notice) => [notice.edition, notice]))
  return { editions, current: editions.get(currentOf(used, product.edition)) ?? product }
}

/** The edition that holds for what is new, by kind. */
export function currentEdition({ current, notices }: Composed, kind: EditionKind): string {
  if (kind === 'process') return current.process.definition.edition
  if (kind === 'template') return current.template.edition.edition
  return notices[kind].current.edition
}
