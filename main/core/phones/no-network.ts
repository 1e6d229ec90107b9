import { AppError } from '#shared/errors'
import type { RoomNetwork } from '../ports'

/** The network of a program that has no host to listen: the command line, the demonstration. */
export const NO_NETWORK: RoomNetwork = {
  networks: () => [],
  listen: () => Promise.reject(new AppError('unavailable', 'line.networkGone')),
  stop: () => Promise.resolve(),
  isConnected: () => false,
  secret: () => '',
  onChanged: () => undefined,
}
