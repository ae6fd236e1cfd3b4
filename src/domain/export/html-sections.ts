import { type Html, htmlLines } from '../html.js'
import type { CaseDocument, ExportField, Passage } from '../types.gen.js'
import type { CaseView } from './case-view.js'
import { pairsHtml, readHtml, rowsHtml } from './html-values.js'

type Section = CaseDocument['sections'][number]

/** Where a section is jumped to. */
export const anchorOf = ({ id, number }: Section): string => (number === undefined ? id : `q${number}`)

/**
 * One question: its main text, then what is said in a few words, then the other texts and rows in their
 * order.
 */
export function sectionHtml(view: CaseView, section: Section): Html {
  const id = anchorOf(section)
  const { number, title, fields } = section
  const mark = number !== undefined && htmlLines`<span class="q">${number}</span> `
  const empty = fields.length === 0 && htmlLines`<p class="meta">${view.words.noAnswer}</p>\n`
  return htmlLines`<section aria-labelledby="${id}">
<h2 id="${id}">${mark}${title}</h2>
${empty}${bodyHtml(view, section)}${scaleHtml(view, section)}${notesHtml(view, section)}</section>
`
}

function bodyHtml({ document }: CaseView, { fields }: Section): Html[] {
  const lead = fields.filter((field) => field.lead)
  const isScaled = (field: ExportField) => document.evidence !== undefined && isEvidence(field)
  const short = fields.filter((field) => isShort(field) && !isScaled(field))
  const rest = fields.filter((field) => !field.lead && !isShort(field))
  return [
    ...lead.flatMap(({ values = [] }) => readHtml(values, 3)),
    ...(short.length > 0 ? [htmlLines`<dl class="pairs">\n${pairsHtml(short.map(pairOf))}</dl>\n`] : []),
    ...runsOf(rest).map(runHtml),
  ]
}

const pairOf = ({ label, values = [] }: ExportField) => ({ label, values })
const isShort = ({ type }: ExportField): boolean => type !== 'text' && type !== 'rows'
const isEvidence = ({ vocabulary }: ExportField): boolean => vocabulary === 'evidenceLevel'

const BRIEF = 140
const isBrief = ({ type, values = [] }: ExportField): boolean =>
  type === 'text' && values.every(({ text }) => text.length <= BRIEF && !text.includes('\n'))

/** Brief texts that follow each other stand side by side; everything else stands by itself. */
function runsOf(fields: readonly ExportField[]): ExportField[][] {
  return fields.reduce<ExportField[][]>((runs, field) => {
    const last = runs.at(-1)
    if (last?.every(isBrief) && isBrief(field)) last.push(field)
    else runs.push([field])
    return runs
  }, [])
}

function runHtml(run: readonly ExportField[]): Html {
  const parts = run.map(fieldHtml)
  return run.length > 1
    ? htmlLines`<div class="brief">\n${parts.map((part) => htmlLines`<div>${part}</div>\n`)}</div>\n`
    : htmlLines`${parts}`
}

function fieldHtml(field: ExportField): Html {
  const body = field.type === 'rows' ? rowsHtml(field) : readHtml(field.values ?? [], 4)
  return htmlLines`<h3>${field.label}</h3>\n${body}`
}

/** The evidence scale, in the section that the level is told in. */
function scaleHtml({ document: { evidence }, scale, words }: CaseView, { fields }: Section): Html | false {
  if (evidence === undefined || !fields.some(isEvidence)) return false
  const steps = scale.map((step, n) => {
    const current = n + 1 === evidence.level && htmlLines` aria-current="true"`
    return htmlLines`<li${current}><span>${n + 1}</span><span>${step}</span></li>\n`
  })
  return htmlLines`<h3>${words.evidence}</h3>\n<p>${evidence.explanation}</p>\n<ol class="scale">\n${steps}\
</ol>\n`
}

/** All notes of a section in one box: they help beside the text, and do not stand in its way. */
function notesHtml({ document }: CaseView, { id }: Section): Html | false {
  const notes = document.notes.filter(({ section }) => section === id)
  const told = notes.map(
    ({ title, text, term }) => htmlLines`<h3>${withTerm(title, term)}</h3>\n<p>${withTerm(text, term)}</p>\n`,
  )
  return notes.length > 0 && htmlLines`<div class="note">\n${told}</div>\n`
}

/** The foreign word is marked with its language wherever it stands. */
function withTerm(text: string, term: Passage | undefined): Html {
  if (term === undefined) return htmlLines`${text}`
  const parts = text.split(new RegExp(`(${term.text})`, 'iu'))
  const marked = parts.map((part, n) =>
    n % 2 === 1 ? htmlLines`<span lang="${term.language}">${part}</span>` : part,
  )
  return htmlLines`${marked}`
}
