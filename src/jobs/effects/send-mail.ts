import { baseUrlOf } from '../../actions/base-url.js'
import type { Deps } from '../../actions/deps.js'
import { dayIn } from '../../domain/dates/for-people.js'
import { languageName } from '../../domain/export/in-words.js'
import { caseAddress, editionAddress } from '../../domain/publication/case-address.js'
import type { OutboxItem } from '../../domain/types.gen.js'
import { countryName } from '../../domain/uses/countries.js'
import { composeLetter } from '../../integrations/mail/compose-letter.js'
import type { Mailer } from '../../integrations/mail/mailer.js'
import { textIn } from './effect.js'

interface Receiver {
  readonly address: string
  readonly language: string
  readonly name?: string
}

/**
 * Puts a letter into words and sends it: to the address in `data.to`, or to the person whose id is
 * `data.person`.
 */
export const sendMail =
  (deps: Deps, mailer: Mailer) =>
  async (item: OutboxItem): Promise<void> => {
    const receiver = await receiverOf(deps, item)
    if (!receiver) return deps.log.warn({ mail: item.id }, 'mail without a receiver, left out')
    const { address: to, language, name } = receiver
    const params = { ...paramsOf(deps, item, language), ...(name !== undefined && { name }) }
    const template = textIn(item.data, 'template') ?? ''
    const t = deps.definitions.texts.in(language)
    const replyTo = textIn(item.data, 'replyTo')
    const letter = composeLetter({ id: item.id, to, language, template, params }, t)
    await mailer.send({ ...letter, ...(replyTo !== undefined && { replyTo }) })
  }

/** Nobody, when the person has left meanwhile: trying again would not help. */
async function receiverOf(deps: Deps, { data }: OutboxItem): Promise<Receiver | null> {
  const language = spoken(deps, textIn(data, 'language'))
  const address = textIn(data, 'to')
  if (address !== undefined) return { address, language }
  const person = (await deps.collections.people.get(textIn(data, 'person') ?? ''))?.doc
  if (!person?.active) return null
  return { address: person.email, language: spoken(deps, person.language), name: person.name }
}

/** Letters are written in the languages of the interface; who reads another one gets the default one. */
function spoken({ definitions: { texts } }: Deps, language = ''): string {
  return texts.languages.includes(language) ? language : (texts.languages[0] as string)
}

function paramsOf({ config }: Deps, { data }: OutboxItem, language: string): Record<string, string> {
  const { status, ...rest } = data
  const flat = { ...rest, ...(typeof status === 'object' ? status : {}) }
  const params = Object.entries(flat).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, inWords(name, value, language)]] : [],
  )
  const secret = textIn(data, 'secret')
  return {
    ...Object.fromEntries(params),
    ...(secret !== undefined && { link: `${baseUrlOf(config)}/${language}/link/${secret}` }),
    publisher: language === 'sv' ? config.partnershipNameSv : config.partnershipNameEn,
    page: pageOf(config, data, language),
    case: caseOf(config, data, language),
  }
}

function pageOf(config: Deps['config'], data: OutboxItem['data'], language: string): string {
  const idea = `ideas/${textIn(data, 'reference') ?? textIn(data, 'ideaId') ?? ''}`
  return `${baseUrlOf(config)}/${language}/${textIn(data, 'place') ?? idea}`
}

/** The lasting address of the case, of one edition where the letter is about one. */
function caseOf(config: Deps['config'], data: OutboxItem['data'], language: string): string {
  const [reference = '', edition] = [textIn(data, 'reference'), textIn(data, 'edition')]
  return edition === undefined
    ? caseAddress(baseUrlOf(config), language, reference)
    : editionAddress(baseUrlOf(config), language, reference, Number(edition))
}

const DATES: ReadonlySet<string> = new Set(['until', 'expires'])

/** A code, or a day where the partnership lives, as people write it. */
function inWords(name: string, value: string, language: string): string {
  if (name === 'country') return countryName(value, language)
  if (name === 'readerLanguage') return languageName(value, language)
  return DATES.has(name) ? dayIn(language, value) : value
}
