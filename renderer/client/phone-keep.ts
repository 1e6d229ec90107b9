/** What a phone keeps over a reload. */
export type Keep = {
  readonly read: (name: string) => string | undefined
  /** An empty text keeps nothing. */
  readonly write: (name: string, text: string) => void
}

const PREFIX = 'loushi-phone-'

/** Keeps in the browser; in memory where the browser keeps nothing (private windows). */
export function browserKeep(storage: () => Storage): Keep {
  const memory = new Map<string, string>()
  return {
    read(name) {
      try {
        return memory.get(name) ?? storage().getItem(PREFIX + name) ?? undefined
      } catch {
        return memory.get(name)
      }
    },
    write(name, text) {
      try {
        if (text === '') storage().removeItem(PREFIX + name)
        else storage().setItem(PREFIX + name, text)
        memory.delete(name)
      } catch {
        memory.set(name, text)
      }
    },
  }
}

/** Something new and unique, also where the page is not served over https and `randomUUID` is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `phone-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
