const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
})

/** The time of day of an instant in China Standard Time, `10:23`; a text that is no instant comes back as it is. */
export function timeOfDay(instant: string): string {
  const milliseconds = Date.parse(instant)
  return Number.isNaN(milliseconds) ? instant : clock.format(milliseconds)
}
