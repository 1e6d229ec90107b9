/** Sentences about printed papers. */
export const documents = {
  printingCancelled: '已取消，没有生成文件。',
  printingStopped: '生成文件时中断了，数据没有受影响，请再试一次。',
  standIn: '本机缺少{{wanted}}，已用{{used}}代替。',
}
