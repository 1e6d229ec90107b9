/** What became of a printed document. */
export const printing = {
  saved: '已生成并下载：{{fileName}}',
  savedAt: '已保存到：{{path}}',
  kept: '已生成“{{fileName}}”，没有另存；可在文档列表中再存。',
  standIn: '本机缺少{{wanted}}，已用{{used}}代替。',
  print: '打印',
  docx: '{{paper}}（Word）',
  pdf: '{{paper}}（PDF）',
  papers: {
    notice: '会议通知',
    agenda: '会议议程',
    'sign-in': '空白签到表',
    'sign-in-filled': '已签到的签到表',
    report: '工作报告（草稿）',
    excerpt: '各科室交办单',
  },
  close: '关闭提示',
}
