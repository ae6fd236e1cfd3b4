import { dayOf } from '../dates/for-machines.js'
import { yaml } from '../packages.js'
import type { CaseDocument, ExportField } from '../types.gen.js'
import { documentImage } from './case-pictures.js'
import type { CaseView } from './case-view.js'
import { lineOf, pairsOf, rowsOf, textsOf } from './markdown-values.js'
import { plainMarkdown } from './plain-markdown.js'
import { frameOf } from './reading.js'

type Section = CaseDocument['sections'][number]

/**
 * The case as Markdown with its particulars in front (YAML), for those who take it into a document of their
 * own.
 */
export function writeMarkdown(view: CaseView): string {
  const { document, kicker, edition, translation, words } = view
  const { title, summary, kind } = document
  const parts = [
    `---\n${frontMatter(view)}---`,
    `# ${lineOf(title, document)}`,
    summary && `**${lineOf(summary, document)}**`,
    kicker.length > 0 && plainMarkdown(kicker.join(' · ')),
    kind === 'partner-search' && plainMarkdown(words.partnerSearch),
    plainMarkdown(`${edition}. ${translation}`),
    `## ${plainMarkdown(words.inShort)}`,
    pairsOf(document.facts),
    ...document.sections.map((section) => sectionOf(view, section)),
    ...picturesOf(view),
    ...closing(view),
  ]
  return `${parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')}\n`
}

/** Quoted by the YAML writer as each value needs; never folded, so that a line stays a line. */
function frontMatter({ document }: CaseView): string {
  const { title, summary, kind, reference, edition, licence, translation, publisher } = document
  const particulars = {
    title: title.text,
    ...(summary && { description: summary.text }),
    lang: frameOf(document),
    reference,
    kind,
    edition: edition.number,
    date: dayOf(edition.at),
    publisher,
    licence: licence.code,
    'licence-address': licence.uri,
    translation: translation.state,
    'source-language': translation.source,
    source: document.address,
    canonical: document.canonical,
  }
  return yaml().stringify(particulars, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
}

function sectionOf(view: CaseView, section: Section): string {
  const { id, number, title, fields } = section
  const lead = fields.filter((field) => field.lead)
  const short = fields.filter(({ type }) => type !== 'text' && type !== 'rows')
  const rest = fields.filter((field) => !field.lead && (field.type === 'text' || field.type === 'rows'))
  const notes = view.document.notes.filter((note) => note.section === id)
  return [
    `## ${number === undefined ? '' : `${number}. `}${plainMarkdown(title)}`,
    fields.length === 0 ? plainMarkdown(view.words.noAnswer) : '',
    ...lead.map((field) => textsOf(field, 3)),
    pairsOf(short),
    ...rest.map((field) => `### ${plainMarkdown(field.label)}\n\n${bodyOf(field)}`),
    evidenceIn(view, fields),
    ...notes.map((note) => `> **${plainMarkdown(note.title)}**\n>\n> ${plainMarkdown(note.text)}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function picturesOf({ pictures, words }: CaseView): string[] {
  if (pictures.length === 0) return []
  const shown = pictures.map((picture) => {
    const { alt, credit, licence } = picture
    const by = plainMarkdown(`${words.pictureBy} ${credit}.`)
    return (
      `![${plainMarkdown(alt)}](<${documentImage(picture).address}>)\n\n` +
      `${by} [${plainMarkdown(licence.label)}](<${licence.uri}>)`
    )
  })
  return [`## ${plainMarkdown(words.pictures)}`, ...shown]
}

const bodyOf = (field: ExportField): string => (field.type === 'rows' ? rowsOf(field) : textsOf(field, 4))

function evidenceIn({ document: { evidence }, words }: CaseView, fields: readonly ExportField[]): string {
  if (!evidence || !fields.some(({ vocabulary }) => vocabulary === 'evidenceLevel')) return ''
  return `### ${plainMarkdown(words.evidence)}\n\n${plainMarkdown(evidence.explanation)}`
}

function closing({ document, published, others, licenceMeans, words }: CaseView): string[] {
  const { citation, licence, reference, address, otherEditions } = document
  const { note, number } = document.edition
  const { source } = document.translation
  const foreign = source === frameOf(document) ? {} : { language: source }
  const about = [
    { label: words.reference, values: [{ text: reference }] },
    { label: words.edition, values: [{ text: `${number} (${published})` }] },
    ...(note === undefined ? [] : [{ label: words.editionNote, values: [{ text: note, ...foreign }] }]),
    ...(others.length === 0
      ? []
      : [
          {
            label: words.otherEditions,
            values: otherEditions.map((other, n) => ({ text: others[n] ?? '', href: other.address })),
          },
        ]),
  ]
  return [
    `## ${plainMarkdown(words.cite)}`,
    `${plainMarkdown(citation.replace(` ${address}`, ''))} <${address}>`,
    `[${plainMarkdown(licence.label)}](<${licence.uri}>). ${plainMarkdown(licenceMeans)} ` +
      plainMarkdown(words.metadataFree),
    `## ${plainMarkdown(words.about)}`,
    pairsOf(about),
  ]
}
