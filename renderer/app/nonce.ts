/** The nonce this load's styles carry; the host writes it into the page. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/**
 * Lets the component library's own styles pass the page's policy: a style element it makes gets the nonce it forgets, and
 * the style it writes on the textarea that measures growing fields goes the way the policy allows.
 */
export function passStyles(page: Document, nonce: string): void {
  /* eslint-disable @typescript-eslint/no-deprecated -- only the overload for outdated tag names is deprecated */
  const create = page.createElement.bind(page)
  page.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    if (element instanceof HTMLTextAreaElement) passStyleAttribute(element)
    return element
  }
  /* eslint-enable @typescript-eslint/no-deprecated */
}

function passStyleAttribute(element: HTMLElement): void {
  const write = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    if (name === 'style') element.style.cssText = value
    else write(name, value)
  }
}
