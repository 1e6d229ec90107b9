/** What became of a printed document. */
export const printing = {
  saved: '已生成并下载：{{fileName}}',
  savedAt: '已保存到：{{path}}',
  kept: '已生成“{{fileName}}”，没有另存；可在文档列表中再存。',
  standIn: '本机缺少{{wanted}}，已用{{used}}代替。',
  close: '关闭提示',
}
