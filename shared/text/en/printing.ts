/** What became of a printed document. */
export const printing = {
  saved: 'Made and downloaded: {{fileName}}',
  savedAt: 'Saved to: {{path}}',
  kept: '“{{fileName}}” was made but not saved elsewhere; it can be saved from the list of documents.',
  standIn: 'This computer lacks {{wanted}}; {{used}} stands in for it.',
  close: 'Close this note',
}
