import type { Caller } from '../core/dispatch'
import type { Access, Audience } from './access'

/** The parts of a request that decide who is asking. */
export type Visitor = {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly cookie: string | undefined
}

/** Decides who may come in, before anything else is looked at. */
export type Door = {
  /** Whether the request names this server by one of its own two names (against DNS rebinding). */
  readonly knowsHost: (visitor: Visitor) => boolean
  /** Whether the request comes from a page of this very server. */
  readonly knowsOrigin: (visitor: Visitor) => boolean
  /** Who is calling through the desk's or the room's entrance; undefined for a stranger. */
  readonly callerAt: (entrance: Audience, visitor: Visitor) => Caller | undefined
  readonly cookieName: (audience: Audience) => string
}

/** The entrance of the room gives the room's rights only, whoever comes in. */
export function createDoor(access: Access, port: () => number): Door {
  // Cookies know no ports: the name keeps two programs on one machine apart.
  const cookieName = (audience: Audience) => `loushi_${audience}_${port()}`
  const holds = (audience: Audience, visitor: Visitor) =>
    access.isAdmitted(audience, cookieNamed(cookieName(audience), visitor.cookie))

  function knowsHost({ host }: Visitor): boolean {
    return host === `127.0.0.1:${port()}` || host === `localhost:${port()}`
  }

  function callerAt(entrance: Audience, visitor: Visitor): Caller | undefined {
    if (entrance === 'desk' && holds('desk', visitor)) return { role: 'secretary' }
    return holds('desk', visitor) || holds('room', visitor) ? { role: 'room' } : undefined
  }

  return {
    knowsHost,
    knowsOrigin: (visitor) => knowsHost(visitor) && visitor.origin === `http://${visitor.host ?? ''}`,
    callerAt,
    cookieName,
  }
}

function cookieNamed(name: string, header: string | undefined): string | undefined {
  const pair = header?.split('; ').find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
