import type { Block, Role, Span, Spans, Table } from '../blocks.js'
import { escapeXml } from '../xml.js'

/** Blocks as XHTML that any XML reader takes. `below`: the level of the heading that they stand under. */
export const blocksXhtml = (blocks: readonly Block[], below: number): string =>
  blocks.map((block) => blockXhtml(block, below)).join('\n')

const CLASS_OF: Readonly<Partial<Record<Role, string>>> = {
  lead: 'lead',
  meta: 'meta',
  strong: 'strong',
  cite: 'cite',
}

function blockXhtml(block: Block, below: number): string {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, block.level + below)
      const number = block.number === undefined ? '' : `<span class="q">${block.number}</span> `
      return `<h${level}>${number}${spansXhtml(block.spans)}</h${level}>`
    }
    case 'paragraph':
      return `<p${classOf(CLASS_OF[block.role])}>${spansXhtml(block.spans)}</p>`
    case 'pair':
      return (
        `<p class="pair"><b>${escapeXml(block.label)}:</b> ` +
        `${block.values.map(spansXhtml).join('; ')}</p>`
      )
    case 'list':
      return listXhtml(block, below)
    case 'quote':
      return `<blockquote>${blocksXhtml(block.blocks, below)}</blockquote>`
    case 'note':
      return `<div class="note">${blocksXhtml(block.blocks, below)}</div>`
    case 'code':
      return `<pre><code>${escapeXml(block.text)}</code></pre>`
    case 'rule':
      return '<hr/>'
    case 'scale':
      return scaleXhtml(block)
    case 'table':
      return tableXhtml(block)
  }
}

const classOf = (name: string | undefined): string => (name === undefined ? '' : ` class="${name}"`)

function listXhtml({ ordered, start, items }: Extract<Block, { kind: 'list' }>, below: number): string {
  const inside = items.map((item) => `<li>${blocksXhtml(item, below)}</li>`).join('')
  return ordered ? `<ol start="${start}">${inside}</ol>` : `<ul>${inside}</ul>`
}

const scaleXhtml = ({ level, steps, current }: Extract<Block, { kind: 'scale' }>): string =>
  `<ol>${steps
    .map((step, n) => (n + 1 === level ? `<b>${escapeXml(`${step} (${current})`)}</b>` : escapeXml(step)))
    .map((step) => `<li>${step}</li>`)
    .join('')}</ol>`

function tableXhtml({ head, rows, named }: Table): string {
  const heads = head.map((spans) => `<th scope="col">${spansXhtml(spans)}</th>`).join('')
  const cell = (values: readonly Spans[], n: number) => {
    const inside = values.map(spansXhtml).join('<br/>')
    return n === 0 && named ? `<th scope="row">${inside}</th>` : `<td>${inside}</td>`
  }
  const lines = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')
  return `<table><thead><tr>${heads}</tr></thead>${lines && `<tbody>${lines}</tbody>`}</table>`
}

const spansXhtml = (spans: Spans): string => spans.map(spanXhtml).join('')

function spanXhtml({ text, bold, italic, strike, code, href, language }: Span): string {
  let inside = escapeXml(text).replaceAll('\n', '<br/>')
  if (code) inside = `<code>${inside}</code>`
  if (bold) inside = `<b>${inside}</b>`
  if (italic) inside = `<i>${inside}</i>`
  if (strike) inside = `<s>${inside}</s>`
  if (language !== undefined)
    inside = `<span lang="${escapeXml(language)}" xml:lang="${escapeXml(language)}">${inside}</span>`
  return href === undefined ? inside : `<a href="${escapeXml(addressOf(href))}">${inside}</a>`
}

/** As the rules of addresses have it: å is written `%C3%A5`. */
const addressOf = (href: string): string => (URL.canParse(href) ? new URL(href).href : href)
