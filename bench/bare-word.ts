import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { Block, Spans } from '../src/domain/export/blocks.js'
import { caseBlocks, caseHead } from '../src/domain/export/case-blocks.js'
import type { CaseView } from '../src/domain/export/case-view.js'

/** The same blocks as a document of the library `docx`, made before: what is left is writing it. */
export function bareWord(view: CaseView): () => Promise<Buffer> {
  const { lead, meta } = caseHead(view)
  const children = [...lead, ...meta, ...caseBlocks(view)].flatMap(partsOf)
  const document = new Document({ sections: [{ children }] })
  return () => Packer.toBuffer(document)
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

function partsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_4,
          children: runs(block.spans),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.spans) })]
    case 'pair':
      return [
        new Paragraph({
          children: [new TextRun({ text: `${block.label}: `, bold: true }), ...block.values.flatMap(runs)],
        }),
      ]
    case 'list':
      return block.items.flat().flatMap(partsOf)
    case 'quote':
    case 'note':
      return block.blocks.flatMap(partsOf)
    case 'scale':
      return block.steps.map((step) => new Paragraph({ children: [new TextRun(step)] }))
    case 'table':
      return [tableOf(block.rows)]
    default:
      return []
  }
}

function tableOf(rows: readonly (readonly (readonly Spans[])[])[]): Table {
  const lines = rows.map(
    (cells) =>
      new TableRow({
        children: cells.map(
          (values) =>
            new TableCell({ children: values.map((spans) => new Paragraph({ children: runs(spans) })) }),
        ),
      }),
  )
  return new Table({ rows: lines })
}

const runs = (spans: Spans): TextRun[] =>
  spans.map(({ text, bold = false, italic = false }) => new TextRun({ text, bold, italics: italic }))
