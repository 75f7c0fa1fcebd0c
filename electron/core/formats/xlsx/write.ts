import { writeArchive } from '../archive/write-archive.ts'
import type { WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { isFormula } from '../table/formula-guard.ts'
import { type Column, columnsOf } from '../table/write.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook with one sheet, the columns of the other tables. Cells are texts, so none is ever a formula. */
export function writeXlsx(text: WrittenText): Uint8Array {
  return writeArchive([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName(text)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', sheetOf(text)],
  ])
}

// Cell style 1 wraps long lines and stands at the top of its row, 2 is a name in bold, 3 a number with two decimals shown, 4 stays text
// also where a person edits it.
const styles = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/><xf numFmtId="2" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/** The row of names stays in sight, and rows can be filtered by what stands under them. */
function sheetOf(text: WrittenText): string {
  const columns = columnsOf(text)
  const head = rowOf(columns, 1, ({ heading }) => ({ text: heading, style: 2 }))
  const rows = text.pairs.map((pair, index) =>
    rowOf(columns, index + 2, ({ name, cell }) => ({ text: cell(pair), style: name === 'confidence' ? 3 : 1 })),
  )
  const all = `A1:${letter(columns.length - 1)}${rows.length + 1}`
  return [
    `${XML}<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.map(widthOf).join('')}</cols>`,
    `<sheetData>${[head, ...rows].join('')}</sheetData><autoFilter ref="${all}"/></worksheet>`,
  ].join('')
}

const letter = (column: number) => String.fromCharCode(65 + column)

function widthOf({ name }: Column, index: number): string {
  const width = name === 'source' || name === 'target' ? 60 : name === 'notes' ? 40 : 14
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
}

interface Cell {
  readonly text: string
  readonly style: number
}

function rowOf(columns: readonly Column[], number: number, of: (column: Column) => Cell): string {
  const cells = columns.map((column, index) => cellOf(of(column), `${letter(index)}${number}`))
  return `<row r="${number}">${cells.join('')}</row>`
}

function cellOf({ text, style }: Cell, reference: string): string {
  if (style === 3) return `<c r="${reference}" s="3"><v>${text}</v></c>`
  return `<c r="${reference}" s="${style === 1 && isFormula(text) ? 4 : style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(withControls(text), codeOf)}</t></is></c>`
}

const codeOf = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
const withControls = (text: string) => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, codeOf).replaceAll(/[\r\n\t]/g, codeOf)

// A sheet's name has at most 31 characters and none of these.
function sheetName({ title }: WrittenText): string {
  const name = (title.zh || title.en).replaceAll(/[\\/?*[\]:'\p{Cc}]/gu, ' ').trim()
  return escapeXml(Array.from(name).slice(0, 15).join('').trim() || 'Sheet1')
}
