/** What the desk says of the room screen's display. */
export const displays = {
  closed: 'The room screen is closed; the session goes on. Press F5 to open it.',
  open: 'The room screen is on {{display}}.',
  waiting: 'The projector was unplugged; the room screen comes back with it. Press F7 to see it here.',
  shared:
    'There is one display: F7 switches desk and room screen. If a projector is connected, set it to “Extend”.',
  mirrored:
    'The projector is set to “Duplicate”, so the desk is seen too. Set it to “Extend”; until then F7 switches.',
  choose: 'Display of the room screen',
  swap: 'Swap with the desk',
  swapHint: "The room screen goes to the desk's display, and the desk to the room screen's",
  named: '{{name}} {{width}}×{{height}}',
  unnamed: 'Display {{place}} {{width}}×{{height}}',
  reloaded: 'The room screen stopped unexpectedly and was loaded again; it shows the same as before.',
} as const
