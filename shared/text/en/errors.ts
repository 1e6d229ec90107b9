export const errors = {
  internal:
    'Something went wrong, incident {{incident}}. Saved data is not affected; please try again, and report the number if it persists.',
  reload: 'This page is out of date. Please reload it.',
  unknownOperation: 'There is no such operation. Please reload the page.',
  notAllowed: 'This cannot be done here.',
  invalidInput: 'Something is missing or wrong ({{field}}). Nothing was saved; please mend it and try again.',
  keyMissing: 'The request carried no key and was not saved. Please reload the page.',
  cancelled: 'Cancelled. No data was changed.',
  fileGone: 'The chosen file cannot be found any more. Please choose it again.',
  documentGone: 'This document cannot be found.',
  importGone: 'This import cannot be found.',
  importUndone: 'This import was undone already.',
  importChanged:
    'Imported records were changed afterwards, so the import cannot be undone as a whole: {{name}}.',
  importRejected:
    '{{count}} rows cannot be imported; nothing was changed. Mend the file, or choose to leave those rows out.',
  importMappingMissing: 'No column is named for {{field}}.',
  holidayLines: 'Line {{line}} cannot be read: {{text}}. The holiday table was not changed.',
  notEmpty: 'There is data already, so the sample was not loaded.',
  archiveWrong: 'This file is not a session package of Loushi Desk; nothing was changed.',
  conflict: 'This record was just changed elsewhere. Look at the new content first. Nothing was saved.',
}
