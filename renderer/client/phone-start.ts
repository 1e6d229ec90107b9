import { joinByHash } from './join'
import type { Phone } from './phone'
import { keepLine } from './phone-events'
import type { PhoneLine } from './phone-line'

const TRY_AGAIN = 3000

/** Brings the phone in by the code in the address and keeps it in. Gives what tries again at once. */
export function startPhone(page: Window, phone: Phone, line: PhoneLine): () => void {
  let isListening = false
  let again: number | undefined

  async function come(): Promise<void> {
    page.clearTimeout(again)
    const joining = await joinByHash(page, (address, request) => page.fetch(address, request))
    if (joining.status === 'joined' && joining.role === 'room') page.location.replace('/room')
    else if (joining.status === 'locked-out') phone.enter('locked-out')
    else if (joining.status === 'unreachable') {
      phone.enter('unreachable')
      again = page.setTimeout(() => void come(), TRY_AGAIN)
    } else await goIn()
  }
  async function goIn(): Promise<void> {
    // An outdated code does not matter to whoever was let in before.
    await phone.look()
    if (!isListening && phone.read().stage !== 'expired') listen()
  }
  function listen(): void {
    isListening = true
    keepLine(page, line, { look: () => void phone.look(), ended: (how) => phone.enter(how) })
  }

  // A code scanned into the page that is open already.
  page.addEventListener('hashchange', () => void come())
  void come()
  return () => void come()
}
