/** Spreadsheets and archives, in and out. */
export const exchange = {
  damaged:
    'This file is damaged or incomplete and cannot be read. Open it in WPS or Excel, save it as xlsx and try again. No data was changed.',
  bomb: 'This file would unpack to an abnormal size and may have been tampered with; it was not opened. Ask its sender for another copy. No data was changed.',
  encrypted:
    'This file is protected by a password. Remove the password in WPS or Excel, save it and try again. No data was changed.',
  tooBig: 'The sheet holds too much to be read at once. Split it into several files. No data was changed.',
  tooManyRows: 'The sheet has more than {{most}} rows. Split it into several files. No data was changed.',
  tooLarge:
    'The file has {{megabytes}} MB; at most {{most}} MB can be read. Remove pictures or split it and try again. No data was changed.',
  tooSlow:
    'Reading this file took too long and was stopped. Save it as xlsx and try again. No data was changed.',
  emptyFile:
    'This file is empty (0 bytes), perhaps not fully copied. Copy it again and retry. No data was changed.',
  nothingInside:
    'There is nothing in this spreadsheet. Check whether it is the right file. No data was changed.',
  noHeader:
    'No header row was found (such as “Company, Contact, Text”). Add a row of column names above the data and try again. No data was changed.',
  noRows:
    'Row {{row}} is the header, but no data follows it. Check whether it is the right file. No data was changed.',
  notSpreadsheet: 'This is not a spreadsheet. Choose an xlsx, xls or csv file. No data was changed.',
  otherSpreadsheet:
    'Spreadsheets of this kind cannot be read. Save it as xlsx in WPS or Excel and try again. No data was changed.',
  webPage:
    'This file is a web page, not a spreadsheet, and its content cannot be taken out. Open it in WPS or Excel, save it as xlsx and try again. No data was changed.',
  unreadableText:
    'The encoding of the text in this file was not recognised. Open it in WPS or Excel, save it as xlsx and try again. No data was changed.',
  openQuote:
    'From row {{row}} on a quotation mark has no partner, so the cells cannot be told apart. Open the file in WPS or Excel, save it as xlsx and try again. No data was changed.',
  gone: 'The file was not found; it may have been moved or the drive removed. Choose it again. No data was changed.',
  locked:
    'The file cannot be opened: another program is using it, or reading is not permitted. Close WPS or Excel and try again. No data was changed.',
  cancelled: 'Cancelled. No data was changed.',
  problem: {
    empty: 'required, but this cell is empty',
    tooLong: '{{length}} characters; at most {{most}} are allowed',
    moment: 'not a date that can be read: {{text}}',
    wordless: 'both title and text are empty',
    creditCode: 'the check digit of the credit code is wrong: {{code}}',
    size: 'not a size that is known: {{text}} (large, medium, small or micro)',
  },
  archive: {
    notOurs:
      'This file is not a package of Loushi Desk. Choose a file that Loushi Desk exported. No data was changed.',
    damaged:
      'The package is damaged ({{name}}) and was not imported. Export or copy it again. No data was changed.',
    tooBig:
      'The package would unpack to too much and was not opened. Check with its sender. No data was changed.',
    badName:
      'The package holds a file name that is not allowed ({{name}}) and may have been tampered with; it was not opened. No data was changed.',
  },
}
