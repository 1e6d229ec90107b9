import type { KeyboardEvent } from 'react'

/** Enter in a picker chooses what is picked; only elsewhere does it send the form. */
export function pickersKeepEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const isPicker =
    event.target instanceof Element && event.target.closest('.ant-picker, .ant-select') !== null
  if (event.key === 'Enter' && isPicker) event.preventDefault()
}
