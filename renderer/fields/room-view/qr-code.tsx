import { qrModules } from './qr-modules'

/** Empty modules that a scanner needs around the code. */
const QUIET = 4

/** A QR code as a picture of its own, black on white, as large as its place. */
export function QrCode({ words, label }: { readonly words: string; readonly label: string }) {
  const modules = qrModules(words)
  const size = modules.length + 2 * QUIET
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      className="room-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
