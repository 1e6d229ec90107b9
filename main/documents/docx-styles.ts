import { FONT_NAMES, ROLES, type Role } from './font-names'
import { NO_LINE_END, NO_LINE_START } from './line-breaking'
import { HALF_POINTS, LINE, RED, SPACING_3, TITLE_LINE } from './docx-measures'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Styles of the paper by id, as an office finds them in Word's style list. */
export const STYLES = {
  body: { id: 'PaperBody', name: '公文正文' },
  /** Without the indent: a style's indent in characters would win over a paragraph's own in twips. */
  line: { id: 'PaperLine', name: '公文条目' },
  heading: { id: 'PaperHeading', name: '公文一级标题' },
  mark: { id: 'PaperMark', name: '纪要标志' },
  title: { id: 'PaperTitle', name: '公文标题' },
  table: { id: 'PaperTable', name: '公文表格' },
  foot: { id: 'PaperFoot', name: '公文版记' },
  number: { id: 'PaperNumber', name: '公文页码' },
} as const

const PANOSE: Readonly<Record<Role, string>> = {
  fangsong: '02010609030101010101',
  kaiti: '02010609030101010101',
  heiti: '02010609060101010101',
  xiaobiaosong: '02000000000000000000',
  songti: '02010600030101010101',
}
const WORD_ALTERNATES: Readonly<Record<Role, string>> = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: 'SimHei',
  xiaobiaosong: '方正小标宋_GBK',
  songti: 'SimSun',
}

/** word/styles.xml: written here because the library drops `overflowPunct="0"` and breaks the schema's order. */
export function stylesXml(): string {
  const { body, line, heading, mark, title, table, foot, number } = STYLES
  const styles = [
    paragraphStyle(body, '<w:ind w:firstLineChars="200" w:firstLine="640"/>', ''),
    paragraphStyle(line, '', ''),
    paragraphStyle(
      heading,
      '<w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>',
      fonts('heiti'),
    ),
    paragraphStyle(
      mark,
      '<w:jc w:val="center"/>',
      `${fonts('xiaobiaosong')}<w:color w:val="${RED}"/>${plain()}`,
    ),
    paragraphStyle(
      title,
      `<w:keepNext/><w:spacing w:line="${TITLE_LINE}" w:lineRule="exact"/><w:jc w:val="center"/>`,
      fonts('xiaobiaosong') + plain() + size(HALF_POINTS.size2),
    ),
    paragraphStyle(table, '', plain() + size(HALF_POINTS.table)),
    paragraphStyle(foot, '', plain() + size(HALF_POINTS.size4)),
    paragraphStyle(number, '', fonts('songti') + plain() + size(HALF_POINTS.size4)),
  ]
  return `${DECLARATION}<w:styles ${NAMESPACE}>${defaults()}${NORMAL}${NORMAL_TABLE}${styles.join('')}</w:styles>`
}

/** word/fontTable.xml: what Word may take where a font is not installed. */
export function fontTableXml(): string {
  const entries = ROLES.map((role) => {
    const alternate = `<w:altName w:val="${WORD_ALTERNATES[role]}"/><w:panose1 w:val="${PANOSE[role]}"/>`
    const kind = '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/>'
    return `<w:font w:name="${FONT_NAMES[role].wanted}">${alternate}${kind}</w:font>`
  })
  return `${DECLARATION}<w:fonts ${NAMESPACE}>${entries.join('')}</w:fonts>`
}

/** word/settings.xml: odd and even footers differ; the line-breaking marks are those of the PDF. */
export function settingsXml(): string {
  const breaks =
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${NO_LINE_END}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${NO_LINE_START}"/>`
  const mode =
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
  const start = '<w:zoom w:percent="100"/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>'
  return `${DECLARATION}<w:settings ${NAMESPACE}>${start}${breaks}<w:compat>${mode}</w:compat></w:settings>`
}

/** All four slots alike and the East Asian hint, or quotation marks and dashes fall to a Latin font. */
function fonts(role: Role): string {
  const name = FONT_NAMES[role].wanted
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`
}

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

/** Without the tightening that belongs to 3号 text. */
function plain(): string {
  return '<w:spacing w:val="0"/>'
}

function defaults(): string {
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
  const tight = `<w:spacing w:val="${SPACING_3}"/><w:kern w:val="0"/>`
  const run = `${fonts('fangsong')}${tight}${size(HALF_POINTS.size3)}${language}`
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
}

function paragraphStyle(style: { id: string; name: string }, paragraph: string, run: string): string {
  const head = `<w:name w:val="${style.name}"/><w:basedOn w:val="a"/><w:qFormat/>`
  const properties = `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr>`
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.id}">${head}${properties}</w:style>`
}

// The grid of the page is kept by exact lines; Word's document grid would snap 28 characters to 27.
const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr>' +
  '<w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/>' +
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>' +
  `<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>`

const NORMAL_TABLE =
  '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
