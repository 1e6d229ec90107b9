/** Sentences about the data folder. */
export const storage = {
  folderIsFile: '“{{folder}}”是一个文件，不是文件夹。请另选一个文件夹存放数据。',
  folderMissing: '找不到文件夹“{{folder}}”。请检查磁盘或移动硬盘是否已接好。',
  folderNotWritable: '文件夹“{{folder}}”不能写入。请检查权限，或另选一个文件夹。',
  folderNotOurs:
    '文件夹“{{folder}}”里已有其他文件（例如“{{example}}”）。请选一个空文件夹，或选原来存放数据的文件夹。',
  formatNewer: '这些数据由更新版本的程序写成，本版本读不了。请升级程序。',
  manifestDamaged: '文件夹“{{folder}}”里的目录文件已损坏，数据打不开。请从备份恢复。',
  inUse: '这个数据文件夹正被另一个窗口使用：{{who}}。请先关闭它。',
  closed: '数据已关闭，请重新打开程序。',
  readOnlyNewer: '这些数据由更新版本的程序写成，只能查看，不能修改。请升级程序。',
  readOnlyDamaged:
    '数据有损坏（{{files}}），现在只能查看最后完好的内容，不能修改。损坏的文件已留存在 quarantine 文件夹，请从备份恢复。',
  diskFull: '磁盘已满，这次修改没有保存，原有数据不受影响。请腾出空间后再试。',
  writeFailed: '磁盘写入失败，这次修改可能没有保存。请关闭程序后重新打开；如再次出现，请检查磁盘。',
  changedMeanwhile: '这条记录刚刚被别处改过，请看过最新内容后再改。',
  alreadyDone: '这次操作已经完成过，没有重复执行。',
  blobDamaged: '附件已损坏，打不开。可以从备份中找回。',
  backupFromDamaged: '数据刚修复过或有损坏，没有用它做备份。请重新打开程序，检查无误后再备份。',
  backupUnverified: '备份“{{name}}”核对不通过，没有采用。请检查磁盘后再试。',
  backupMissing: '找不到备份“{{name}}”，或它已不完整。',
  migrationFailed: '数据升级没有完成，原有数据没有改动。请重新打开程序；如再次出现，请检查磁盘空间。',
  checkManifest: '目录文件“{{file}}”读不出或校验不符。',
  checkMissing: '缺少数据文件“{{file}}”。',
  checkStale: '数据文件“{{file}}”与目录不一致，可能被旧文件替换过。',
  checkChecksum: '文件“{{file}}”校验不符，内容已损坏。',
  checkJournal: '流水文件“{{file}}”中有读不出的内容。',
}
