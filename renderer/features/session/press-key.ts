/** Presses a key of the desk's window: what every page has within reach (finding, the list of keys) hears keys only. */
export function pressKey(chord: { readonly key: string; readonly ctrlKey?: boolean }): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { ...chord, bubbles: true, cancelable: true }))
}
