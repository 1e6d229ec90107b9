import { describe, expect, test } from 'vitest'
import { say } from '#shared/text/say'
import { fitsQuery, initialsOf } from '../../../renderer/app/pinyin-letters'

const boundaries = say('zh-CN', 'shell.pinyinInitials')

describe('finding by pinyin initials', () => {
  test.each([
    ['首页', 'sy'],
    ['新建会议', 'xjhy'],
    ['需求台账', 'xqtz'],
    ['放假安排', 'fjap'],
    ['企业与人员', 'qyyry'],
    ['智慧岛A座楼事会', 'zhdAzlsh'],
    ['快捷键', 'kjj'],
    ['导入', 'dr'],
    ['录入', 'lr'],
    ['外网 15', 'ww 15'],
    ['额外提醒', 'ewtx'],
  ])('%s is %s', (text, initials) => {
    expect(initialsOf(text, boundaries)).toBe(initials)
  })

  test('every word of the query must fit, by characters or by initials', () => {
    const name = '〔2026〕第15期 智慧岛A座楼事会周例会'
    expect(fitsQuery(name, 'zhd 15', boundaries)).toBe(true)
    expect(fitsQuery(name, '楼事会 16', boundaries)).toBe(false)
    expect(fitsQuery(name, 'ＺＨＤ', boundaries)).toBe(true)
    expect(fitsQuery(name, '', boundaries)).toBe(true)
  })
})
