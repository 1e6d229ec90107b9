/** What became of a printed document. */
export const printing = {
  saved: 'Made and downloaded: {{fileName}}',
  savedAt: 'Saved to: {{path}}',
  kept: '“{{fileName}}” was made but not saved elsewhere; it can be saved from the list of documents.',
  standIn: 'This computer lacks {{wanted}}; {{used}} stands in for it.',
  print: 'Print',
  docx: '{{paper}} (Word)',
  pdf: '{{paper}} (PDF)',
  papers: {
    notice: 'Notice',
    agenda: 'Agenda',
    'sign-in': 'Empty sign-in sheet',
    'sign-in-filled': 'Sign-in sheet, filled in',
    report: 'Report (draft)',
    excerpt: 'Excerpt for each office',
  },
  close: 'Close this note',
}
