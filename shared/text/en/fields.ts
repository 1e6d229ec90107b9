/** Fields that more than one page uses. */
export const fields = {
  addName: 'Add “{{name}}”',
  workingDays: 'working days',
  workingDaysOf: '{{label}}: number of working days',
  dateOf: '{{label}}: date',
}
