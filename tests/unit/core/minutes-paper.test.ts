import { expect, test } from 'vitest'
import { chineseNumeral } from '#shared/domain/chinese-numeral'
import { linesOf } from '#shared/domain/minutes'
import { createDesk } from '../../../main/demo/play'
import { playScenario } from '../../../main/demo/scenario'
import { aProgram } from '../../fixtures/program'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [45, '四十五'],
  [99, '九十九'],
])('%i is numbered %s', (number, numeral) => {
  expect(chineseNumeral(number)).toBe(numeral)
})

test('the minutes say what happened, word for word', async () => {
  const program = await aProgram()
  let keys = 0
  const desk = createDesk(program.core(), () => `minutes-${String(++keys)}`)
  const { sessionId } = await playScenario(desk, 10)
  const { paper } = await desk.ask('minutes.get', { sessionId: sessionId! })
  const lines = linesOf(paper)
  expect(lines.slice(0, 5)).toEqual([
    '智慧岛A座楼事会周例会纪要',
    '〔2022〕第15期',
    '博学路街道办事处 2022年9月29日',
    '智慧岛A座楼事会周例会\n〔2022〕第15期会议纪要',
    '2022年9月29日10:00至11:00，周书记主持，在A座党群服务站召开智慧岛A座楼事会周例会〔2022〕第15期会议。现纪要如下。记录：陈思。',
  ])
  for (const line of [
    '审议通过第14期会议纪要。',
    '（一）N-031 路灯不亮（中嵩银行智慧岛支行 陈喆）',
    '已修复，现场照片已存。已告知提出人，提出人满意，本期办结，按期。',
    '认领答复：食堂系统可以接入企业卡，但收费设备要由市场监管所检定。延期至2022年10月20日，原因：检定排期在国庆节后。',
    '限期办：由综经办（责任人李负责人）主办，市场监管所协办，2022年10月20日前办结。成立专班，综经办牵头，成员综经办、市场监管所，合并答复。完成设备检定并接入企业卡。',
    '现场解答：卫健办答复，智慧岛社区卫生服务中心自十月起承接企业集体体检，可预约上门。依据：《智慧岛企业健康服务指南》。提出人满意。',
    '解释说明：城管办说明，市容管理规定不允许在楼顶设置商业招牌，可在一层门头统一设置。许昇表示理解。',
    '马上办：由应急办主办，2022年10月9日前办结。当天会同物业排查并铺设防滑垫。',
    '认领带回：由综经办李负责人认领，第16期会议答复。',
    '五、交办事项',
    '编号 | 事项 | 主办 | 协办 | 责任人 | 时限',
    'N-038 | 实习生对接高校 | 综经办 |  | 李负责人 | 第16期',
    '请假：海棠供应链管理有限公司 高棠（出差）',
  ]) {
    expect(lines).toContain(line)
  }
  expect(lines.find((line) => line.startsWith('出席：'))).toContain('许昇（代周赟）')
})

test('signs that templates use are only words in a paper', async () => {
  const program = await aProgram()
  const desk = createDesk(program.core(), () => `signs-${String(Math.random())}`)
  const { sessionId } = await playScenario(desk, 7)
  const { agenda } = await desk.ask('session.get', { sessionId: sessionId! })
  const title = '$t(errors.internal) {{place}} $& 议题'
  await desk.ask('agenda.updateItem', { sessionId: sessionId!, itemId: agenda.items[1]!.id, title })
  const { paper } = await desk.ask('minutes.get', { sessionId: sessionId! })
  expect(linesOf(paper)).toContain(`二、${title}`)
})
