/** Sentences about the data folder. */
export const storage = {
  folderIsFile: '“{{folder}}” is a file, not a folder. Please choose another folder for the data.',
  folderMissing: 'The folder “{{folder}}” cannot be found. Please check that its disk is connected.',
  folderNotWritable:
    'The folder “{{folder}}” cannot be written. Please check its permissions or choose another folder.',
  folderNotOurs:
    'The folder “{{folder}}” already holds other files (“{{example}}”, for instance). Please choose an empty folder, or the one that holds the data.',
  formatNewer:
    'This data was written by a newer version of the program and cannot be read here. Please update the program.',
  manifestDamaged:
    'The table of contents in “{{folder}}” is damaged and the data cannot be opened. Please restore a backup.',
  inUse: 'This data folder is in use by another window: {{who}}. Please close that one first.',
  closed: 'The data is closed. Please open the program again.',
  readOnlyNewer:
    'This data was written by a newer version of the program: you can look but not change. Please update the program.',
  readOnlyDamaged:
    'The data is damaged ({{files}}). You can look at the last good state but not change it. The damaged files are kept in the quarantine folder; please restore a backup.',
  diskFull:
    'The disk is full. This change was not saved; everything before it is safe. Please make room and try again.',
  writeFailed:
    'Writing to the disk failed and this change may not be saved. Please close the program and open it again; if it happens again, check the disk.',
  changedMeanwhile: 'This record was just changed elsewhere. Please look at it again before changing it.',
  alreadyDone: 'This was done already and was not done twice.',
  blobDamaged: 'The attachment is damaged and cannot be opened. A backup may still hold it.',
  backupFromDamaged:
    'The data is damaged or was just mended, so no backup was taken from it. Please open the program again, check the data, and then back up.',
  backupUnverified:
    'The backup “{{name}}” did not pass its check and was not kept. Please check the disk and try again.',
  backupMissing: 'The backup “{{name}}” cannot be found or is no longer whole.',
  migrationFailed:
    'Updating the data did not finish; nothing was changed. Please open the program again; if it happens again, check the free space.',
  checkManifest: 'The table of contents “{{file}}” cannot be read or does not fit its checksum.',
  checkMissing: 'The data file “{{file}}” is missing.',
  checkStale:
    'The data file “{{file}}” does not agree with the table of contents; an older file may have taken its place.',
  checkChecksum: 'The file “{{file}}” does not fit its checksum: its content is damaged.',
  checkJournal: 'The journal “{{file}}” holds something that cannot be read.',
}
