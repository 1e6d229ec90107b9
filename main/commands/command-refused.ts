/** A command that could not be done; the message is a sentence in the user's language. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused'
}
