import { writeArchive } from '../archive/write-archive.ts'
import type { WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { isFormula } from '../table/formula-guard.ts'
import { rowOf } from '../table/write.ts'

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

// Cell style 1 wraps long lines and stands at the top of its row; 2 stays text also when a person edits it.
const styles = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function sheetOf({ pairs }: WrittenText): string {
  const rows = pairs.map((pair, index) => {
    const cells = rowOf(pair).map((cell, column) =>
      cellOf(cell, `${String.fromCharCode(65 + column)}${index + 1}`, column === 2),
    )
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="2" width="60" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function cellOf(text: string, reference: string, isNumber: boolean): string {
  if (isNumber) return `<c r="${reference}"><v>${text}</v></c>`
  return `<c r="${reference}" s="${isFormula(text) ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(withControls(text), codeOf)}</t></is></c>`
}

const codeOf = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
const withControls = (text: string) => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, codeOf).replaceAll(/[\r\n\t]/g, codeOf)

// A sheet's name has at most 31 characters and none of these.
function sheetName({ title }: WrittenText): string {
  const name = (title.zh || title.en).replaceAll(/[\\/?*[\]:'\p{Cc}]/gu, ' ').trim()
  return escapeXml(Array.from(name).slice(0, 15).join('').trim() || 'Sheet1')
}
