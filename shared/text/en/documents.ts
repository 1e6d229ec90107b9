/** Sentences about printed papers. */
export const documents = {
  printingCancelled: 'Cancelled; no file was made.',
  printingStopped: 'Making the file was interrupted. Your data is safe; please try again.',
  nothingForOffice: 'This session gave {{office}} nothing to do; no excerpt was made.',
  standIn: '{{wanted}} is not on this computer; {{used}} stands in for it.',
}
