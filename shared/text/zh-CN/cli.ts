export const cli = {
  usage:
    '用法：npm run --silent desk -- 命令 --data 文件夹 [--json]\n' +
    '  demo [--until N]                               演一遍样例会议，到第 N 步为止\n' +
    '  demo --years 3 [--seed N]                      造一个三年的大样例，用来试每个页面\n' +
    '  import 文件 --as needs|inbox|enterprises|people|policies|resources|categories\n' +
    '                                                 导入表格\n' +
    '  list needs|actions|sessions|enterprises        列出\n' +
    '  print minutes|notice|agenda|sign-in|excerpt --session 编号|latest --out 文件夹 [--format docx,pdf]\n' +
    '  check                                          检查每个文件和每条记录\n' +
    '  serve [--port N]                               在本机浏览器里使用\n' +
    '  bench 名称                                     测量',
  unknownCommand: '没有“{{command}}”这个命令。',
  dataMissing: '请用 --data 指明数据文件夹。',
  wrongNumber: '--{{name}} 要填整数，现在是“{{value}}”。',
  asMissing: '请用 --as 指明导入什么：needs、inbox、enterprises、people、policies、resources 或 categories。',
  fileMissing: '请写明要导入的文件。',
  noFile: '找不到文件：{{file}}。数据没有变化。',
  listWhat: '可以列出 needs、actions、sessions、enterprises。',
  printWhat: '可以打印 minutes、notice、agenda、sign-in、excerpt。',
  outMissing: '请用 --out 指明把文件放到哪个文件夹。',
  formatWrong: '格式只有 docx 和 pdf。',
  noSession: '找不到这次会议：{{session}}。',
  notEmpty: '这个文件夹里已经有数据，不能演样例。请换一个空文件夹。数据没有变化。',
  stepWrong: '步骤是 1 到 {{last}}。',
  invented: '已造好 {{enterprises}} 家企业、{{sessions}} 次会议、{{needs}} 条需求。',
  played: '已演到第 {{step}} 步。',
  imported: '共 {{rows}} 行，导入 {{imported}}，重复 {{duplicates}}，有问题 {{rejected}}。',
  rejectedRow: '  第 {{row}} 行 {{column}}：{{reason}}',
  checked: '检查了 {{files}} 个文件、{{records}} 条记录，问题 {{problems}} 处。',
  recordWrong: '{{collection}} 的记录 {{id}} 不合规定：{{field}}',
}
