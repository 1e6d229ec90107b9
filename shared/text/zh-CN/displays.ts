/** What the desk says of the room screen's display. */
export const displays = {
  closed: '大屏没有打开，不影响会议。按 F5 打开。',
  open: '大屏在 {{display}} 上。',
  waiting: '投影断开了，接回后大屏自动恢复。要先在本机上看大屏，按 F7。',
  shared: '只有一个屏幕，按 F7 在操作台和大屏之间切换。投影已经接上的，请把它设为“扩展”。',
  mirrored: '投影设成了“复制”，操作台也会被看到。请改为“扩展”；改好之前按 F7 切换。',
  choose: '大屏放在哪个屏幕',
  swap: '与操作台对调',
  swapHint: '大屏换到操作台现在的屏幕，操作台换到大屏现在的屏幕',
  named: '{{name}} {{width}}×{{height}}',
  unnamed: '屏幕 {{place}} {{width}}×{{height}}',
  reloaded: '大屏刚才意外停止，已重新载入，画面不变。',
} as const
