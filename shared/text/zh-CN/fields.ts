/** Fields that more than one page uses. */
export const fields = {
  addName: '添加“{{name}}”',
  workingDays: '个工作日',
  workingDaysOf: '{{label}}：几个工作日',
  dateOf: '{{label}}：日期',
}
