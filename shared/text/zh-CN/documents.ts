/** Sentences about printed papers. */
export const documents = {
  printingCancelled: '已取消，没有生成文件。',
  printingStopped: '生成文件时中断了，数据没有受影响，请再试一次。',
  nothingForOffice: '这次会议没有交给{{office}}的事项，没有生成交办单。',
  standIn: '本机缺少{{wanted}}，已用{{used}}代替。',
}
