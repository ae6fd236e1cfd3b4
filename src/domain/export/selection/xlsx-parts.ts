import { officePart, type Xml, xml } from '../../xml/write-xml.js'

/** The parts of a workbook that are the same for all, or nearly. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const override = (name: string, type: string): Xml =>
  xml`<Override PartName="${name}" ContentType="${type}"/>`

export const contentTypes = (sheets: number): string =>
  officePart(
    xml`<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
${override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`)}${override('/xl/styles.xml', `${TYPE}.styles+xml`)}\
${sheetNumbers(sheets).map((n) => override(`/xl/worksheets/sheet${n}.xml`, `${TYPE}.worksheet+xml`))}\
${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
  )

export const PACKAGE_RELS = officePart(
  xml`<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rBook" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>\
<Relationship Id="rCore" Type="${PACKAGE}/relationships/metadata/core-properties" \
Target="docProps/core.xml"/></Relationships>`,
)

const sheetNumbers = (sheets: number): number[] => Array.from({ length: sheets }, (_, n) => n + 1)

export const workbookRels = (sheets: number): string =>
  officePart(
    xml`<Relationships xmlns="${PACKAGE}/relationships">\
${sheetNumbers(sheets).map(
  (n) => xml`<Relationship Id="rSheet${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
)}\
<Relationship Id="rStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  )

export const workbookXml = (names: readonly string[]): string =>
  officePart(
    xml`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>\
${names.map((name, n) => xml`<sheet name="${name}" sheetId="${n + 1}" r:id="rSheet${n + 1}"/>`)}</sheets>\
</workbook>`,
  )

/** 0 plain, 1 header, 2 text in lines, 3 a day. */
export const STYLES = officePart(
  xml`<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/>\
<sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3">\
<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>\
<patternFill patternType="solid"><fgColor rgb="FF39386F"/><bgColor indexed="64"/></patternFill></fill>\
</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">\
<alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" \
applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
<alignment horizontal="left" vertical="top"/></xf></cellXfs><cellStyles count="1">\
<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
)

/** The head stays in sight, and as many columns as name the row. */
export const sheetStart = (widths: readonly number[], kept: number): string => {
  const pane = xml`<pane xSplit="${kept}" ySplit="1" topLeftCell="${columnName(kept)}2" \
activePane="bottomRight" state="frozen"/>`
  const columns = widths.map(
    (width, n) => xml`<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  )
  return officePart(
    xml`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>\
<sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`,
  )
}

export const SHEET_END = (columns: number, rows: number): string =>
  xml`</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows}"/></worksheet>`.text

/** 0 → A, 25 → Z, 26 → AA. */
const columnName = (n: number): string =>
  (n >= 26 ? columnName(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))
