import { expect, test } from 'vitest'
import { linesOf } from '#shared/domain/minutes'
import { aFullSession } from '../../fixtures/a-full-session'
import { aProgram } from '../../fixtures/program'

test('the minutes tell what the room voted and agreed, who came and went, and where items went', async () => {
  const program = await aProgram()
  const sessionId = await aFullSession(program)
  const lines = linesOf((await program.ask('minutes.get', { sessionId })).paper)
  expect(lines.slice(4)).toEqual([
    '2022年9月22日10:00至11:00，周书记主持，在A座党群服务站召开智慧岛A座楼事会周例会〔2022〕第1期会议。应到7人，实到5人，达到法定人数4人。现纪要如下。记录：陈思。',
    '一、延长食堂供餐时间',
    '食堂承包方介绍了情况。',
    '会议以举手方式表决“是否同意延长食堂供餐时间”（全体一致通过）：有表决权的到会人员4人，赞成3人，反对0人，弃权1人，表决未通过。',
    '会议以手机方式重新表决“是否同意延长食堂供餐时间”（三分之二以上通过）：有表决权的到会人员4人，赞成3人，反对0人，弃权0人，未表决1人，表决通过。',
    '本项实际用时6分12秒。',
    '二、车位月租价格',
    '本议题延至第9期审议。原因：物业未到会。',
    '三、楼顶招牌',
    '本议题撤回，不再审议。原因：提出企业已撤回申请。',
    '四、闸机刷卡',
    '本议题并入第一项“延长食堂供餐时间”一并审议。',
    '五、通勤班车',
    '会议一致同意。',
    '本项实际用时1小时2分5秒。',
    '六、新需求',
    '（一）N-001 路灯不亮（豫源水务 王敏）',
    '路灯不亮，请修复。（王敏现场确定，本人手机）',
    '现场解答：城管办答复，十月起可预约。依据：《楼宇照明管理办法》；N-012“路灯不亮”的答复；服务项目“亮灯行动”。提出人满意。',
    '有不同意见：王敏认为应先征求物业意见。',
    '提出人通过本人手机评价：基本满意。',
    '本项实际用时1分。',
    '出席：王敏的单位 王敏；许昇的单位 许昇（代周赟）；陈喆的单位 陈喆（第二项起到会）；李想的单位 李想（自第五项起离席）；马安全的单位 马安全（自第二项起离席，第五项起到会）',
    '请假：高棠的单位 高棠（出差）',
    '列席：列席同志的单位 列席同志',
    '',
  ])
})

test('an office that prints no times and asks for no quorum reads of neither', async () => {
  const program = await aProgram()
  const sessionId = await aFullSession(program)
  await program.ask('settings.save', { printsItemTimes: false })
  const lines = linesOf((await program.ask('minutes.get', { sessionId })).paper)
  expect(lines.join()).not.toContain('实际用时')
})
